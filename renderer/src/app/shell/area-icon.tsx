import type { Area } from '../../routing/pages-route.ts'

/** Plain line drawings on a 16-pixel grid; decoration beside the word, and the whole of a narrow rail. */
const paths: Record<Area, string> = {
  today: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3M5.5 10.5l1.5 1.5 3-3',
  warehouse: 'M1.5 6.5 8 2.5l6.5 4v7h-13zM4.5 13.5v-5h7v5M4.5 11h7',
  distributions: 'M2.5 9.5h3l1.5 1.5h3M2.5 13.5h7l4-3.5c-1-.8-2-.6-3 .2M6.5 2.5h5v4h-5zM9 2.5v4',
  consular: 'M3.5 1.5h9v13h-9zM8 4.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M5.5 11.8h5',
  reports: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 11.5v-2M8 11.5V7M10.5 11.5V8.5',
  office: 'M2.5 14.5v-11l6-2v13M8.5 5.5h5v9M1.5 14.5h13M4.5 5.5h2M4.5 8.5h2M4.5 11.5h2M10.5 8.5h1M10.5 11.5h1',
}

export function AreaIcon({ area }: { area: Area }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    >
      <path d={paths[area]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
