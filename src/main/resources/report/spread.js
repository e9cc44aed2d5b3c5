// Places for the dots of a network within a box: linked ones near each other, all apart.
// Fruchterman and Reingold 1991, Graph Drawing by Force-directed Placement, Software: Practice and
// Experience 21(11), doi:10.1002/spe.4380211102. The same network always has the same places.
const ROUNDS = 300;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const GRAVITY = 1.2;

/**
 * Points {x, y} from 0 to width and height, of dots 0 to count; links are pairs of dots.
 * Cost: ROUNDS times count squared.
 */
function spread(count, links, width, height) {
  const dots = Array.from({ length: count }, (_, i) => {
    const far = Math.sqrt((i + 0.5) / count);
    return { x: far * Math.cos(i * GOLDEN_ANGLE), y: far * Math.sin(i * GOLDEN_ANGLE) };
  });
  const apart = Math.sqrt(4 / count);
  const degrees = new Array(count).fill(0);
  links.flat().forEach((i) => degrees[i]++);
  for (let round = 0; round < ROUNDS; round++) {
    const pushes = forces(dots, links, degrees, apart);
    const most = 0.2 * (1 - round / ROUNDS);
    dots.forEach((dot, i) => {
      const push = Math.hypot(pushes[i].x, pushes[i].y);
      const step = Math.min(push, most) / Math.max(push, 1e-9);
      dot.x += pushes[i].x * step;
      dot.y += pushes[i].y * step;
    });
  }
  return within(dots, width, height);
}

/** All dots push each other away, links and the middle pull; of many links each pulls less. */
function forces(dots, links, degrees, apart) {
  const pushes = dots.map((dot) => ({ x: -GRAVITY * dot.x, y: -GRAVITY * dot.y }));
  const push = (i, j, strength) => {
    const x = dots[i].x - dots[j].x;
    const y = dots[i].y - dots[j].y;
    const distance = Math.max(0.01, Math.hypot(x, y));
    const by = strength(distance) / distance;
    pushes[i].x += x * by;
    pushes[i].y += y * by;
    pushes[j].x -= x * by;
    pushes[j].y -= y * by;
  };
  for (let i = 0; i < dots.length; i++)
    for (let j = i + 1; j < dots.length; j++) push(i, j, (distance) => (apart * apart) / distance);
  links.forEach(([i, j]) => {
    const share = 1.5 / Math.max(degrees[i], degrees[j]);
    push(i, j, (distance) => (-share * distance * distance) / apart);
  });
  return pushes;
}

/** Stretches both directions to the box. */
function within(dots, width, height) {
  const scale = (key, size) => {
    const values = dots.map((dot) => dot[key]);
    const least = Math.min(...values);
    const span = Math.max(...values) - least;
    return (value) => (span === 0 ? size / 2 : ((value - least) / span) * size);
  };
  const x = scale("x", width);
  const y = scale("y", height);
  return dots.map((dot) => ({ x: x(dot.x), y: y(dot.y) }));
}
