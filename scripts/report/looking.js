// What is wrong with a report, as lists of what was found.
const axe = require("axe-core");

/** Labels of charts that cover each other or leave their canvas. */
const crowded = (page) =>
  page.evaluate(() => {
    const found = [];
    const visible = (part) => !part.ignore && !part.invisible && (!part.parent || visible(part.parent));
    for (const element of document.querySelectorAll(".figure")) {
      const chart = element.figure?.instance();
      if (!chart || element.querySelector(".chart").hidden) continue;
      const labels = chart
        .getZr()
        .storage.getDisplayList(true)
        // A long legend is clipped: its further pages lie outside.
        .filter(
          (part) => part.type === "tspan" && part.style.text && visible(part) && !part.__clipPaths?.length,
        )
        .map((part) => {
          const at = part.getBoundingRect().clone();
          if (part.transform) at.applyTransform(part.transform);
          return { text: part.style.text, at };
        });
      for (const { text, at } of labels) {
        if (
          at.x < -2 ||
          at.x + at.width > chart.getWidth() + 2 ||
          at.y < -2 ||
          at.y + at.height > chart.getHeight() + 2
        )
          found.push(`${element.id}: ${text} leaves the chart`);
      }
      labels.forEach((one, i) =>
        labels.slice(i + 1).forEach((other) => {
          const wide =
            Math.min(one.at.x + one.at.width, other.at.x + other.at.width) - Math.max(one.at.x, other.at.x);
          const high =
            Math.min(one.at.y + one.at.height, other.at.y + other.at.height) - Math.max(one.at.y, other.at.y);
          if (wide > 3 && high > 4) found.push(`${element.id}: ${one.text} covers ${other.text}`);
        }),
      );
    }
    return found;
  });

/** Numbers below 100 in tables and tiles that do not lead to a list of as many articles. */
const leads = (page) =>
  page.evaluate(() => {
    document
      .querySelectorAll(".figure figcaption .quiet")
      .forEach((button) => button.hidden || button.click());
    const dialog = document.querySelector("dialog");
    const found = [];
    for (const button of document.querySelectorAll(".figure button.pick, button.tile")) {
      const text = (button.querySelector(".value") ?? button).textContent;
      const figure = button.closest(".figure");
      // Mentions are more than the articles that have them, examples fewer than what they stand for.
      const counts = figure === null || (figure.id !== "tone-towards" && figure.dataset.losses === undefined);
      if (!/^\d+$/.test(text) || Number(text) >= 100 || !counts) continue;
      button.click();
      const listed = dialog.querySelectorAll("li").length;
      if (listed !== Number(text))
        found.push(
          `${figure?.id ?? button.dataset.tile}: ${text} leads to ${listed} in ${dialog.querySelector("h2").textContent}`,
        );
      dialog.close();
    }
    return found;
  });

/** What axe finds serious or critical. */
async function serious(page) {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return result.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(" ")}`,
    );
}

module.exports = { crowded, leads, serious };
