const paths = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M5 5l10 10M15 5L5 15',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  bolt: 'M11 2 4.5 11.5H10L9 18l6.5-9.5H10z',
  send: 'M3 10 17 3.5 12.5 17 10 11.5z',
  reply: 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  shared: 'M3 6.5l4.5-2.5v5zM17 13.5 12.5 16v-5zM7 8.5l6 3',
  chevron: 'M5 8l5 5 5-5',
  toWorkspace: 'M16 10H4M8.5 5.5 4 10l4.5 4.5',
  toApp: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.3v.01',
}

/** A decorative icon; the words next to it say the same. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
