// Counts the rows of Avro files with avsc: reads paths from standard input, prints one JSON object
// of rows by path.
const avro = require("avsc");
const fs = require("fs");
const zlib = require("zlib");

// avsc brings no snappy of its own.
const snappy = require("snappyjs");

function unsnappy(buffer, done) {
  // Avro puts a CRC of four bytes behind each block.
  done(null, Buffer.from(snappy.uncompress(buffer.subarray(0, buffer.length - 4))));
}

const paths = fs.readFileSync(0, "utf8").split("\n").filter(Boolean);
const rows = {};
let open = paths.length;
for (const path of paths) {
  rows[path] = 0;
  avro
    .createFileDecoder(path, { codecs: { snappy: unsnappy, deflate: zlib.inflateRaw } })
    .on("data", () => rows[path]++)
    .on("error", (error) => {
      console.error(`${path}: ${error.message}`);
      process.exit(1);
    })
    .on("end", () => {
      if (--open === 0) console.log(JSON.stringify(rows));
    });
}
