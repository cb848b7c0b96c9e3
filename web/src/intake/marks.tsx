/** Small pictures beside texts, which say nothing that the text does not: shapes of types of nodes, and icons. */

interface Shape {
  readonly outline: string;
  readonly glyph: string;
  readonly color: string;
}

const CIRCLE = "M-8.8 0A8.8 8.8 0 1 1 8.8 0A8.8 8.8 0 1 1 -8.8 0Z";
const CALENDAR = "M4.4 5h7.2v6.8H4.4zM4.4 7.4h7.2M6.3 3.8V5.6M9.7 3.8V5.6";
const LINK =
  "M6.7 9.3a2.6 2.6 0 0 1 0-3.7l1.5-1.5a2.6 2.6 0 0 1 3.7 3.7l-.7.7M9.3 6.7a2.6 2.6 0 0 1 0 3.7l-1.5 1.5a2.6 2.6 0 0 1-3.7-3.7l.7-.7";

const SHAPES: Readonly<Record<string, Shape>> = {
  PartyOrganization: {
    outline: "M-8 -8.2L8 -8.2L8 2.1L0 9.5L-8 2.1Z",
    glyph: "M5 13.2V3.2M5 3.4h6.4l-1.6 2.3 1.6 2.3H5",
    color: "var(--n-party)",
  },
  Unit: {
    outline:
      "M-5.6 -7.9H5.6Q7.9 -7.9 7.9 -5.6V5.6Q7.9 7.9 5.6 7.9H-5.6Q-7.9 7.9 -7.9 5.6V-5.6Q-7.9 -7.9 -5.6 -7.9Z",
    glyph: "M4 13V4.2l5-1.6V13M9 6.4l3 1V13M2.8 13h10.4M6 6h1M6 8.4h1M6 10.8h1",
    color: "var(--n-unit)",
  },
  Community: {
    outline: CIRCLE,
    glyph: "M2.6 8 6 4.8 9.4 8M3.6 7.2v5.2h4.8V7.2M8.6 6.4l2-1.8 3 2.8M12.6 6.6v5.8H8.4",
    color: "var(--n-community)",
  },
  Venue: {
    outline: "M-7.6 7.9V-0.7A7.6 8.1 0 0 1 7.6 -0.7V7.9Z",
    glyph: "M8 4.2l1.2 2.5 2.7.4-2 1.9.5 2.7L8 10.4l-2.4 1.3.5-2.7-2-1.9 2.7-.4z",
    color: "var(--n-venue)",
  },
  Project: {
    outline: "M-9.3 0L-4.7 -8.2L4.7 -8.2L9.3 0L4.7 8.2L-4.7 8.2Z",
    glyph: LINK,
    color: "var(--n-project)",
  },
  Team: {
    outline: "M0 -10L10 7.8L-10 7.8Z",
    glyph: "M8 8.6a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4M4.8 12.6c.2-2 1.4-3 3.2-3s3 1 3.2 3",
    color: "var(--n-team)",
  },
  Activity: { outline: "M0 -10.2L10.2 0L0 10.2L-10.2 0Z", glyph: CALENDAR, color: "var(--n-activity)" },
  Area: {
    outline: "M-3.8 -9L3.8 -9L9 -3.8L9 3.8L3.8 9L-3.8 9L-9 3.8L-9 -3.8Z",
    glyph: "M3.6 5.2 6.6 4l2.9 1.2L12.4 4v6.8L9.5 12l-2.9-1.2-3 1.2zM6.6 4v6.8M9.5 5.2V12",
    color: "var(--n-area)",
  },
  Service: { outline: CIRCLE, glyph: "M4 8.4 6.8 11 12 5", color: "var(--n-service)" },
  Indicator: {
    outline: "M-8 -8H8V8H-8Z",
    glyph: "M4.4 12V8M8 12V4M11.6 12V6.4",
    color: "var(--n-indicator)",
  },
  Source: {
    outline: "M-7 -8.6H3.4L7 -5V8.6H-7Z",
    glyph: "M5 5.4h4M5 8h6M5 10.6h6",
    color: "var(--n-source)",
  },
  Need: { outline: "M0 9.6L9.4 -6.6L-9.4 -6.6Z", glyph: "M8 3.6v3.6M8 9v.2", color: "var(--n-need)" },
  Resource: { outline: CIRCLE, glyph: "M8 4v8M4 8h8", color: "var(--n-resource)" },
};
const OTHER: Shape = { outline: CIRCLE, glyph: "", color: "var(--n-source)" };

export const shapeOf = (type: string): Shape => SHAPES[type] ?? OTHER;

/** The shape of a type of nodes with its icon. */
export function NodeMark({ type }: { readonly type: string }) {
  const { outline, glyph, color } = shapeOf(type);
  return (
    <svg class="mark" width="16" height="16" viewBox="-11 -11 22 22" aria-hidden="true">
      <path d={outline} style={{ fill: color }} />
      <path class="mark-glyph" transform="translate(-6 -6) scale(0.75)" d={glyph} />
    </svg>
  );
}

const ICONS = {
  calendar: CALENDAR,
  link: LINK,
  down: "M4 6.2 8 10l4-3.8",
  check: "M3.4 8.4 6.6 11.6 12.8 4.8",
  file: "M4 2.4h5l3 3V13.6H4zM9 2.4v3h3",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.4v3.6M8 5.2v.1",
  upload: "M8 10.4V2.8M4.8 5.8 8 2.6l3.2 3.2M3 10.6v2.6h10v-2.6",
} as const;

export function Icon({ name, size = 16 }: { readonly name: keyof typeof ICONS; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
