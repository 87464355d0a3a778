// Differences from peers that are theirs or a matter of choice: name, and why.
export const EXPLAINED: readonly (readonly [name: string, why: string])[] = [];
