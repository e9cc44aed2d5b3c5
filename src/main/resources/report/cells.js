// Sums over the cells of a daily table. A cell is [item, period, language, publisher, articles,
// texts, origins, then for each measure of tone: articles with it, sum in thousandths]; zeros at its end
// are left out.
const ITEM = 0;
const PERIOD = 1;
const LANGUAGE = 2;
const PUBLISHER = 3;
const COUNTS = 4;
const TONES = 7;

/** Hands the cells that the filters let through to a function. */
function eachCell(cells, visit) {
  for (const cell of cells.rows) {
    const inTime = cell[PERIOD] >= state.from && cell[PERIOD] <= state.to;
    const inLanguage =
      !cells.byLanguage || state.articleLanguage === ALL || cell[LANGUAGE] === state.articleLanguage;
    const inPublisher = !cells.byPublisher || state.publisher === ALL || cell[PUBLISHER] === state.publisher;
    if (inTime && inLanguage && inPublisher) visit(cell);
  }
}

/** Sums by a key of the cell: a map of key to the sums of every number of the cell. */
function sumBy(cells, key) {
  const sums = new Map();
  eachCell(cells, (cell) => {
    const at = key(cell);
    let sum = sums.get(at);
    if (!sum) sums.set(at, (sum = noSums()));
    for (let i = COUNTS; i < cell.length; i++) sum[i] += cell[i];
  });
  return sums;
}

const noSums = () => new Array(TONES + 2 * meta.tones.length).fill(0);
const sumAll = (cells) => sumBy(cells, () => 0).get(0) ?? noSums();

/** One number for each step of time that is shown. */
function curve(cells, item, value) {
  const curve = new Array(state.to - state.from + 1).fill(0);
  eachCell(cells, (cell) => {
    if (item === ALL || cell[ITEM] === item) curve[cell[PERIOD] - state.from] += value(cell);
  });
  return curve;
}

const chosenCount = (cell) => cell[COUNTS + state.measure];
const measureName = () => t(MEASURES[state.measure]);

/** Mean of a tone over sums; null where nothing has it. */
function meanTone(sums, tone) {
  const articles = sums?.[TONES + 2 * tone] ?? 0;
  return articles === 0 ? null : sums[TONES + 2 * tone + 1] / 1000 / articles;
}

const toned = (sums, tone) => sums?.[TONES + 2 * tone] ?? 0;

/** What these cells cannot be filtered by, for people. */
function limitsOf(cells) {
  const limits = [];
  if (!cells.byPublisher && state.publisher !== ALL) limits.push(t("notByPublisher"));
  if (!cells.byLanguage && state.articleLanguage !== ALL) limits.push(t("notByLanguage"));
  return limits.join(" ");
}
