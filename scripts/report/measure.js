// Measures how fast a report of many articles can be used, in a fresh context each time.
// node measure.js BROWSER WORK REPORT.html
const fs = require("fs");
const { chromium } = require("playwright-core");
const { open } = require("./reading.js");
const { serious } = require("./looking.js");

const OPENED = 9;
const [browserPath, , report] = process.argv.slice(2);

/** Milliseconds since navigation: the document answers; all is drawn. And of a click that lists articles. */
const times = (page) =>
  page.evaluate(async () => {
    const drawn = performance.now();
    const [navigation] = performance.getEntriesByType("navigation");
    document.querySelector("button.tile").click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return { interactive: navigation.domInteractive, drawn, listed: performance.now() - drawn };
  });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

(async () => {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  console.log(`bytes: ${fs.statSync(report).size}`);
  const opened = [];
  for (let i = 0; i < OPENED; i++) {
    const { page, close } = await open(browser);
    opened.push(await times(page));
    await close();
  }
  for (const key of Object.keys(opened[0])) {
    const all = opened.map((one) => Math.round(one[key]));
    console.log(`${key}: ${median(all)} ms, at most ${Math.max(...all)} ms of ${OPENED}`);
  }
  for (const scheme of ["light", "dark"]) {
    const { page, close } = await open(browser, { scheme });
    const found = await serious(page);
    console.log(`axe, ${scheme}: ${found.length} serious${found.map((line) => `\n  ${line}`).join("")}`);
    await close();
  }
  await browser.close();
})();
