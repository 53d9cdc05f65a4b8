// The kinds of relation in words, from the one side and from the other.
export const KINDS = {
  leads: ["leads", "is led by"], member_of: ["is a member of", "has as a member"], part_of: ["is part of", "has as a part"],
  backs: ["backs", "is backed by"], allied_with: ["is allied with", "is allied with"], opposes: ["opposes", "is opposed by"],
  located_in: ["is located in", "is where one finds"], based_at: ["is based at", "is the base of"], represents: ["represents", "is represented by"],
};
