// How a reader opens a report and what the reader sees.
const path = require("path");
const { pathToFileURL } = require("url");

const [, , , , report] = process.argv;
const address = pathToFileURL(path.resolve(report)).href;

/** A page that notes what a report must not do. */
async function open(browser, { width = 1280, language = "ko", scheme = "light" } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP: false,
  });
  const page = await context.newPage();
  const wrong = [];
  page.on(
    "console",
    (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()),
  );
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("dialog", (dialog) => wrong.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
  page.on("request", (request) => request.url().startsWith(address) || wrong.push(`loads ${request.url()}`));
  await page.goto(`${address}?lang=${language}`);
  await page.waitForFunction((ready) => document.documentElement.dataset.ready === ready, language);
  return { page, wrong, close: () => context.close() };
}

/** The numbers of a figure's table, as rows of texts. */
async function tableOf(page, id) {
  return page.evaluate((figureId) => {
    const figure = document.getElementById(figureId);
    const toggle = [...figure.querySelectorAll("button.quiet")].pop();
    if (toggle.getAttribute("aria-pressed") === "false") toggle.click();
    const rows = [...figure.querySelectorAll("tbody tr")].map((row) =>
      [...row.cells].map((cell) => cell.textContent),
    );
    toggle.click();
    return rows;
  }, id);
}

const plain = (text) => Number(text.replace(/[^0-9-]/g, ""));

/** Chooses an option of the filters by its visible text and waits until the figures follow. */
async function filter(page, label, option) {
  const before = await page.evaluate(() => document.documentElement.dataset.drawn ?? "0");
  await page.locator(".filters label", { hasText: label }).locator("select").selectOption({ label: option });
  await page.waitForFunction((drawn) => (document.documentElement.dataset.drawn ?? "0") !== drawn, before);
}

const tile = async (page, key) => plain(await page.locator(`[data-tile="${key}"] .value`).textContent());
/** The text of the page without what comes from articles. */
const ownText = (page) =>
  page.evaluate(() => {
    const copy = document.getElementById("page").cloneNode(true);
    copy.querySelectorAll("bdi").forEach((foreign) => foreign.remove());
    return copy.textContent;
  });

const titles = (page) => page.locator("dialog li .title bdi").allTextContents();

module.exports = { open, ownText, tableOf, plain, filter, tile, titles };
