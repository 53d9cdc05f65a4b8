// Where the dots of a graph go and where their names stand. Nothing here is left to chance: the
// same graph always looks the same.
const TURN = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 260;
const FEW = 8;

// Springs along the lines, a push between any two dots, a slight pull to the middle (Fruchterman
// and Reingold 1991, Software: Practice and Experience 21(11)), begun from a spiral with the dots
// of most lines inside. Cost: the square of the dots, in each of some hundred rounds.
export function spread(n, lines, width, height) {
  const at = Array.from({ length: n }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / n) * 0.42;
    return { x: width * (0.5 + r * Math.cos(i * TURN)), y: height * (0.5 + r * Math.sin(i * TURN)), dx: 0, dy: 0 };
  });
  // Who has many lines does not draw all others onto one heap.
  const degree = new Array(n).fill(0);
  lines.forEach(([i, j]) => {
    degree[i]++;
    degree[j]++;
  });
  const ideal = 0.82 * Math.sqrt((width * height) / Math.max(FEW, n));
  for (let round = 0; round < ROUNDS; round++) {
    at.forEach((one) => {
      one.dx = 0;
      one.dy = 0;
    });
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const x = at[i].x - at[j].x;
        const y = at[i].y - at[j].y;
        const square = Math.max(0.01, x * x + y * y);
        const force = (ideal * ideal) / square;
        at[i].dx += x * force;
        at[i].dy += y * force;
        at[j].dx -= x * force;
        at[j].dy -= y * force;
      }
    }
    lines.forEach(([i, j]) => {
      const x = at[i].x - at[j].x;
      const y = at[i].y - at[j].y;
      const force = Math.sqrt(x * x + y * y) / ideal / Math.sqrt(Math.max(1, Math.min(degree[i], degree[j]) / 2));
      at[i].dx -= x * force;
      at[i].dy -= y * force;
      at[j].dx += x * force;
      at[j].dy += y * force;
    });
    const heat = ((width + height) / 18) * (1 - round / ROUNDS) + 0.5;
    at.forEach((one) => {
      one.dx += (width / 2 - one.x) * 0.3 * Math.min(1, height / width + 0.2);
      one.dy += (height / 2 - one.y) * 0.3 * Math.min(1.6, width / height);
      const far = Math.max(0.01, Math.sqrt(one.dx * one.dx + one.dy * one.dy));
      one.x += (one.dx / far) * Math.min(far, heat);
      one.y += (one.dy / far) * Math.min(far, heat);
    });
  }
  return at.map(({ x, y }) => ({ x, y }));
}

// Fills the box: each direction is stretched for itself, but never torn by more than twice.
export function fitted(at, width, height, margin) {
  const span = (key) => {
    const all = at.map((one) => one[key]).sort((a, b) => a - b);
    return { least: all[0], size: Math.max(1, all.at(-1) - all[0]) };
  };
  const [x, y] = [span("x"), span("y")];
  const wide = (width - 2 * margin.x) / x.size;
  const high = (height - 2 * margin.y) / y.size;
  // Two or three stand beside each other, not at the two ends of the page.
  const most = at.length < FEW ? 1 : Infinity;
  const [byX, byY] = [Math.min(wide, high * 2, most), Math.min(high, wide * 2, most)];
  return at.map((one) => ({
    x: width / 2 + (one.x - x.least - x.size / 2) * byX,
    y: height / 2 + (one.y - y.least - y.size / 2) * byY,
  }));
}

// Pushes dots apart until none lies on another, as far as the box has room.
export function apart(at, radii, width, height) {
  const dots = at.map((one, i) => ({ ...one, r: radii[i] + 3 }));
  for (let round = 0; round < 80; round++) {
    let isFree = true;
    for (let i = 0; i < dots.length; i++) {
      for (let j = i + 1; j < dots.length; j++) {
        const [a, b] = [dots[i], dots[j]];
        const x = b.x - a.x || 0.01 * (j - i);
        const y = b.y - a.y || 0.01;
        const far = Math.hypot(x, y);
        const over = (a.r + b.r - far) / 2;
        if (over > 0.1) {
          isFree = false;
          a.x -= (x / far) * over;
          a.y -= (y / far) * over;
          b.x += (x / far) * over;
          b.y += (y / far) * over;
        }
      }
    }
    dots.forEach((one) => {
      one.x = Math.min(width - one.r - 4, Math.max(one.r + 4, one.x));
      one.y = Math.min(height - one.r - 4, Math.max(one.r + 4, one.y));
    });
    if (isFree) {
      break;
    }
  }
  return dots.map(({ x, y }) => ({ x, y }));
}

const LETTER = 6.4;
const TALL = 15;

// The names for which there is room, weightiest first: right of the dot, else left, below, above,
// and nowhere over another name or another dot.
export function labels(dots, width, height) {
  const taken = dots.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const free = (box, own) => box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height
    && taken.every((one, i) => i === own || box[0] > one[2] || one[0] > box[2] || box[1] > one[3] || one[1] > box[3]);
  return dots.map(({ x, y, r, name }, own) => {
    const wide = name.length * LETTER + 4;
    const tries = [
      { x: x + r + 3, y: y + 4, anchor: "start", box: [x + r + 1, y - TALL / 2, x + r + 3 + wide, y + TALL / 2] },
      { x: x - r - 3, y: y + 4, anchor: "end", box: [x - r - 3 - wide, y - TALL / 2, x - r - 1, y + TALL / 2] },
      { x, y: y + r + 12, anchor: "middle", box: [x - wide / 2, y + r + 1, x + wide / 2, y + r + 1 + TALL] },
      { x, y: y - r - 4, anchor: "middle", box: [x - wide / 2, y - r - 1 - TALL, x + wide / 2, y - r - 1] },
    ];
    const found = tries.find(({ box }) => free(box, own));
    if (found) {
      taken.push(found.box);
    }
    return found ?? null;
  });
}
