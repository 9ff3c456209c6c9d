interface Group {
  mutate: string[];
  quick: string[];
  slow: string[];
}

export const GROUPS: Record<string, Group>;
