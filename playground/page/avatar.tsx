import type { Person } from '../protocol.ts'

const initials = (name: string) =>
  name
    .split(' ')
    .map(([first]) => first)
    .join('')

/** The square picture next to a name. */
export const Avatar = ({ person, isSmall = false }: { person: Person; isSmall?: boolean }) => (
  <span className="avatar" data-who={person.isBot ? 'app' : person.id} data-small={isSmall} aria-hidden="true">
    {person.isBot ? (
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M7 22h6v-6h6v-6h6" />
      </svg>
    ) : (
      initials(person.name)
    )}
  </span>
)
