/** A line to draw from a stripe (`fromX`, `fromY`) to its card (`toY`), in pixels. */
export interface LeaderEnds {
  readonly id: string;
  readonly fromX: number;
  readonly fromY: number;
  readonly toY: number;
}

export interface Leader extends LeaderEnds {
  /** Where its upright stands; meaningless if the line is straight. */
  readonly channelX: number;
}

/** The strip for uprights, and where cards begin, from the text's edge. */
const channels = { from: 38, to: 50 };
export const cardX = 66;
const corner = 5;
/** Less of a step than this is drawn as none. */
const straight = 1;

/**
 * A channel for each leader, so that no two cross. Leaders come in text order: neither end ever rises. Of leaders
 * that go down side by side the later turns nearer to the text, of those that go up the later turns nearer to the cards.
 */
export function routeLeaders(leaders: readonly LeaderEnds[]): Leader[] {
  return groupsOf(leaders).flatMap((group) => {
    const step = (channels.to - channels.from) / Math.max(group.length - 1, 3);
    const down = isDown(group[0]);
    return group.map((leader, index) => ({
      ...leader,
      channelX: channels.from + (down ? group.length - 1 - index : index) * step,
    }));
  });
}

/** Runs of neighbours that go the same way and whose uprights stand side by side. */
function groupsOf(leaders: readonly LeaderEnds[]): LeaderEnds[][] {
  const groups: LeaderEnds[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const leader of leaders) {
    const group = groups.at(-1);
    const top = Math.min(leader.fromY, leader.toY);
    const bottom = Math.max(leader.fromY, leader.toY);
    if (group && isDown(group[0]) === isDown(leader) && top <= reach) {
      group.push(leader);
      reach = Math.max(reach, bottom);
    } else {
      groups.push([leader]);
      reach = bottom;
    }
  }
  return groups;
}

function isDown(leader: LeaderEnds | undefined): boolean {
  return leader !== undefined && leader.toY >= leader.fromY;
}

/** The leader as an SVG path: right angles with rounded corners. */
export function leaderPath({ fromX, fromY, toY, channelX }: Leader): string {
  const rise = toY - fromY;
  if (Math.abs(rise) < straight) return `M${fromX} ${round(fromY)}H${cardX}`;
  const radius = Math.min(corner, Math.abs(rise) / 2, channelX - fromX);
  const sign = Math.sign(rise);
  return [
    `M${round(fromX)} ${round(fromY)}`,
    `H${round(channelX - radius)}`,
    `Q${round(channelX)} ${round(fromY)} ${round(channelX)} ${round(fromY + sign * radius)}`,
    `V${round(toY - sign * radius)}`,
    `Q${round(channelX)} ${round(toY)} ${round(channelX + radius)} ${round(toY)}`,
    `H${cardX}`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
