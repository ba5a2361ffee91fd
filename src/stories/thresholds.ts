/** The few numbers that decide what a story is. */
export const T = {
  same: 0.22, cross: 0.22, halfLife: 14, active: 7, window: 60, loose: 0.5, contradiction: 0.5, idFloor: 0.3, maxId: 12, minShared: 2, focus: 1, cap: 2, numberVeto: 1, versionVeto: 1, gamma: 1, out: 0.25, lead: 900, open: 300, max: 90, anchors: 1, numsub: 1, subject: 150, pivot: 60, lambda: 1, power: 0.5, mode: 1, cut: 0.5, recentDays: 2,
};
