/** A point with a name, in pixels. */
export interface Labelled {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Mean width of a letter and height of a line at 12 pixels. */
const LETTER = 6.4;
const HEIGHT = 13;
/** How far a name stands from its point, and how large a point is. */
const AWAY = 13;
const POINT = 6;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where names stand so that none covers another name or a point: above, below, right or left of their point, outermost points
 * first. Gives the offset of the middle of each name, `null` for names without room.
 */
export function placeLabels(points: readonly Labelled[]): (readonly [dx: number, dy: number] | null)[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    ...{ left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT },
  }));
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const far = ({ x, y }: Labelled): number => (x - middle.x) ** 2 + (y - middle.y) ** 2;
  const order = points.map((_, place) => place).sort((a, b) => far(points[b]) - far(points[a]) || a - b);
  const offsets: (readonly [number, number] | null)[] = points.map(() => null);
  for (const place of order) {
    const { name, x, y } = points[place];
    const half = (name.length * LETTER) / 2;
    const side = half + AWAY - 3;
    const around: readonly (readonly [number, number])[] = [
      [0, -AWAY],
      [0, AWAY],
      [side, 0],
      [-side, 0],
    ];
    for (const [dx, dy] of around) {
      const box: Box = {
        ...{ left: x + dx - half, right: x + dx + half },
        ...{ top: y + dy - HEIGHT / 2, bottom: y + dy + HEIGHT / 2 },
      };
      if (taken.some((other, index) => index !== place && overlap(box, other))) continue;
      offsets[place] = [dx, dy];
      taken.push(box);
      break;
    }
  }
  return offsets;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
