// Opens a report in Chromium and checks it as a reader would use it.
// node check.js BROWSER WORK REPORT.html EXPECTED.json
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");
const { open, ownText, tableOf, plain, filter, tile, titles } = require("./reading.js");
const { crowded, leads, serious } = require("./looking.js");

const [browserPath, work, report, expectedFile] = process.argv.slice(2);
const expected = JSON.parse(fs.readFileSync(expectedFile, "utf8"));
const name = path.basename(report, ".html");

const checks = {
  async "opens and is not too large"(browser) {
    assert.ok(fs.statSync(report).size <= expected.maxBytes, `${fs.statSync(report).size} bytes`);
    const { page, wrong, close } = await open(browser);
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "every chart is drawn"(browser) {
    const { page, wrong, close } = await open(browser);
    const blank = await page.evaluate(() =>
      [...document.querySelectorAll(".chart:not([hidden])")]
        .filter((chart) => {
          const canvas = chart.querySelector("canvas");
          if (!canvas) return true;
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return !data.some((value) => value !== 0);
        })
        .map((chart) => chart.closest("figure").id),
    );
    assert.deepStrictEqual(blank, []);
    const drawn = await page.locator(".chart:not([hidden]) canvas").count();
    assert.ok(drawn >= expected.minCharts, `${drawn} charts`);
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "counts are those of the tables"(browser) {
    const { page, close } = await open(browser);
    for (const [key, count] of Object.entries(expected.tiles)) {
      assert.strictEqual(await tile(page, key), count, key);
    }
    for (const [key, count] of Object.entries(expected.ledger)) {
      const shown = await page.locator(`[data-ledger="${key}"]`).allTextContents();
      assert.deepStrictEqual([...new Set(shown.map(plain))], [count], key);
    }
    const sections = Object.fromEntries(
      (await tableOf(page, "coverage-total")).map((row) => [row[0], row.slice(1).map(plain)]),
    );
    assert.deepStrictEqual(sections, expected.sections);
    const days = Object.fromEntries(
      (await tableOf(page, "volume")).map((row) => [row[0], plain(row[1])]).filter(([, count]) => count > 0),
    );
    assert.deepStrictEqual(days, expected.days);
    for (const [key, count] of Object.entries(expected.losses)) {
      const shown = await page.locator(`[data-losses="${key}"] button.pick`).allTextContents();
      assert.strictEqual(
        shown.map(plain).reduce((a, b) => a + b, 0),
        count,
        key,
      );
    }
    await close();
  },

  async "filters narrow every count"(browser) {
    const { page, wrong, close } = await open(browser);
    for (const { label, option, articles } of expected.filters) {
      await filter(page, label, option);
      assert.strictEqual(await tile(page, "articles"), articles, option);
      const days = (await tableOf(page, "volume")).map((row) => plain(row[1]));
      assert.strictEqual(
        days.reduce((a, b) => a + b, 0),
        articles,
        option,
      );
      await page.getByRole("button", { name: "필터 초기화" }).click();
    }
    assert.strictEqual(await tile(page, "articles"), expected.tiles.articles);
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "a figure leads to its articles, by mouse and by keyboard"(browser) {
    const { page, wrong, close } = await open(browser);
    const { section, articles } = expected.drill;
    await page.locator("#coverage-total button.quiet").click();
    const cell = page
      .locator("#coverage-total tbody tr", { has: page.locator("td:first-child", { hasText: section }) })
      .locator("button.pick");
    await cell.focus();
    await page.keyboard.press("Enter");
    assert.deepStrictEqual((await titles(page)).sort(), articles);
    await page.keyboard.press("Escape");
    assert.strictEqual(await page.locator("dialog[open]").count(), 0);
    assert.ok(await cell.evaluate((button) => document.activeElement === button), "focus returns");
    await page.locator("#coverage-total button.quiet").click();
    // The longest bar, where it is wide for certain.
    const box = await page.locator("#coverage-total canvas").boundingBox();
    const point = await page.evaluate(() => {
      const chart = document.getElementById("coverage-total").figure.instance();
      return chart.convertToPixel({ seriesIndex: 0 }, [chart.getOption().series[0].data[0].value / 2, 0]);
    });
    await page.mouse.click(box.x + point[0], box.y + point[1]);
    assert.strictEqual((await titles(page)).length, Math.min(100, expected.largestSection));
    await page.locator("dialog .close").click();
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "hovering tells the numbers"(browser) {
    const { page, wrong, close } = await open(browser);
    const days = (await tableOf(page, "volume")).map((row) => row.slice(1).map(plain));
    const most = days.reduce((best, day, i) => (day[0] > days[best][0] ? i : best), 0);
    const at = await page.evaluate(
      (step) =>
        document.getElementById("volume").figure.instance().convertToPixel({ seriesIndex: 0 }, [step, 0]),
      most,
    );
    await page.locator("#volume canvas").hover({ position: { x: at[0], y: at[1] - 4 } });
    await page.locator("#volume .tip strong").waitFor({ state: "visible" });
    const lines = await page.locator("#volume .tip div > div").allTextContents();
    const [, origins, copies] = days[most];
    assert.deepStrictEqual(
      lines.map((line) => line.replaceAll(",", "")),
      [origins > 0 && `원본 기사${origins}`, copies > 0 && `전재·수정 기사${copies}`].filter(Boolean),
    );
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "every number leads to as many articles"(browser) {
    const { page, wrong, close } = await open(browser);
    assert.deepStrictEqual(await leads(page), []);
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "stories begin with their original, and no time is invented"(browser) {
    const { page, wrong, close } = await open(browser);
    const stories = page.locator("#stories .picklist button");
    for (let i = 0; i < Math.min(5, await stories.count()); i++) {
      await stories.nth(i).click();
      const rows = await tableOf(page, "story-path");
      assert.ok(rows.length >= 2, `${rows.length} articles`);
      assert.ok(rows.slice(1).every((row) => row[1] !== "원본 기사"));
      if (expected.daysOnly) {
        assert.deepStrictEqual(
          rows
            .flatMap((row) => [row[2], row[3]])
            .filter((text) => !/^(\d+년 \d+월 \d+일|미상|–)$/.test(text)),
          [],
        );
      }
    }
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "labels lie apart and inside their charts, also on a telephone"(browser) {
    for (const width of [1280, 390]) {
      for (const language of ["ko", "en"]) {
        const { page, wrong, close } = await open(browser, { width, language });
        assert.deepStrictEqual(await crowded(page), [], `${width} ${language}`);
        assert.deepStrictEqual(wrong, []);
        await close();
      }
    }
  },

  async "the focus stays where it was"(browser) {
    const { page, close } = await open(browser);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.getByRole("button", { name: "English" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.dataset.ready === "en");
    assert.strictEqual(await focused(), "English");
    await page.getByRole("button", { name: "Reset", exact: true }).focus();
    await page.keyboard.press("Enter");
    assert.strictEqual(await focused(), "Reset");
    await close();
  },

  async "both languages say everything"(browser) {
    const { page, wrong, close } = await open(browser);
    await page.getByRole("button", { name: "English" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.ready === "en");
    assert.strictEqual(await page.locator("html").getAttribute("lang"), "en");
    const text = await ownText(page);
    assert.ok(text.includes("What was covered") && !text.includes("무엇을 다뤘나"));
    assert.ok(!/undefined|\{\w+\}|NaN/.test(text), text.match(/.*(undefined|\{\w+\}|NaN).*/)?.[0]);
    assert.strictEqual(await tile(page, "articles"), expected.tiles.articles);
    await page.getByRole("button", { name: "한국어" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.ready === "ko");
    assert.ok(!/undefined|\{\w+\}|NaN/.test(await ownText(page)));
    assert.deepStrictEqual(wrong, []);
    await close();
  },

  async "axe finds no serious problem, in light and dark, in list and table"(browser) {
    for (const scheme of ["light", "dark"]) {
      const { page, close } = await open(browser, { scheme });
      await page.locator("#volume button.quiet").click();
      assert.deepStrictEqual(await serious(page), [], scheme);
      await page.locator("button.tile").first().click();
      assert.deepStrictEqual(await serious(page), [], `${scheme}, list`);
      await close();
    }
  },

  async "nothing leaves the page's width, and hostile text does nothing"(browser) {
    for (const width of [1280, 390]) {
      const { page, wrong, close } = await open(browser, { width });
      const wide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.strictEqual(await wide(), 0);
      await page.locator("button.tile").first().click();
      assert.strictEqual(
        await page.evaluate(() => {
          const dialog = document.querySelector("dialog");
          return dialog.scrollWidth - dialog.clientWidth;
        }),
        0,
      );
      assert.strictEqual(await page.locator("dialog li").count(), Math.min(100, expected.tiles.articles));
      const links = await page.evaluate(() =>
        [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")),
      );
      assert.deepStrictEqual(
        links.filter((link) => !/^(https?:\/\/|#)/.test(link)),
        [],
      );
      assert.strictEqual(await page.evaluate(() => typeof window.hostile), "undefined");
      assert.strictEqual(await page.evaluate(() => document.scripts.length), 3);
      assert.strictEqual(
        await page.evaluate(() => document.querySelectorAll("img, iframe, object, svg").length),
        0,
      );
      const text = await page.locator("body").innerText();
      assert.ok(!/[\u202A-\u202E\u2066-\u2069\u0000]/.test(text));
      assert.deepStrictEqual(wrong, []);
      await close();
    }
  },

  async "pictures and a PDF are kept"(browser) {
    for (const [width, language, scheme] of [
      [1280, "ko", "light"],
      [1280, "en", "dark"],
      [390, "ko", "light"],
      [390, "en", "dark"],
    ]) {
      const { page, close } = await open(browser, { width, language, scheme });
      await page.screenshot({
        path: path.join(work, `${name}-${width}-${language}-${scheme}.png`),
        fullPage: true,
      });
      await close();
    }
    const { page, close } = await open(browser);
    const pdf = await page.pdf({ path: path.join(work, `${name}.pdf`), format: "A4" });
    assert.ok(pdf.length > 20_000);
    await close();
  },
};

(async () => {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  let failed = 0;
  for (const [what, check] of Object.entries(checks)) {
    try {
      await check(browser);
      console.log(`ok: ${what}`);
    } catch (error) {
      failed++;
      console.log(`FAILED: ${what}: ${error.stack}`);
    }
  }
  await browser.close();
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
})();
