import { z } from 'zod'

const PartPlace = z.object({ id: z.string().min(1).max(60), index: z.int().min(0) })

/** One part of a remembered list: the id of the list and the part's index in it. */
export type PartPlace = z.infer<typeof PartPlace>

/** Puts a part into an option of a menu, or into the window that shows it. */
export const packPartPlace = ({ id, index }: PartPlace): string => `${index} ${id}`

/** The part that an option or a window stands for, or null if it stands for something else. */
export const unpackPartPlace = (value: string | undefined): PartPlace | null => {
  const [index, id, ...more] = (value ?? '').split(' ')
  if (index === undefined || id === undefined || more.length > 0 || !/^\d+$/.test(index)) return null
  return PartPlace.safeParse({ id, index: Number(index) }).data ?? null
}
