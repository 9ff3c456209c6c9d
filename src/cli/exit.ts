/** Exit codes; scripts rely on them. */
export const EXIT = { done: 0, faults: 1, usage: 2, io: 3, refused: 4, bug: 70, hungUp: 129, interrupted: 130, terminated: 143 } as const;
