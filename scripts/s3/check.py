"""Runs the commands on a store that speaks S3, beside the same commands on a local disk."""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time

import boto3
import fastavro
from botocore.exceptions import EndpointConnectionError

WORK = pathlib.Path(sys.argv[1]).resolve()
REGION = "eu-central-1"
BUCKET = "news"
OPENED = "lang net io nio lang.reflect text time util util.concurrent util.concurrent.atomic util.concurrent.locks"
os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION=REGION)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


ENDPOINT = f"http://127.0.0.1:{free_port()}"
STORE = boto3.client("s3", endpoint_url=ENDPOINT)


def start_store():
    """A store in memory, once it answers."""
    server = subprocess.Popen(
        [WORK / "venv/bin/moto_server", "-H", "127.0.0.1", "-p", ENDPOINT.rsplit(":", 1)[1]],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(120):
        try:
            STORE.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
            return server
        except EndpointConnectionError:
            time.sleep(0.5)
    server.terminate()
    sys.exit("s3: the store does not start")


def newsmill(*arguments, stored):
    opened = [f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in OPENED.split()]
    classpath = f"target/classes:{(WORK / 'classpath').read_text()}"
    options = ["--", f"--awsRegion={REGION}", f"--endpoint={ENDPOINT}"] if stored else []
    run = subprocess.run(
        ["java", "-Xmx1g", "-Dfile.encoding=UTF-8", *opened, "-cp", classpath, "org.newsmill.cli.Newsmill",
         *map(str, arguments), *options], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"s3: {' '.join(map(str, arguments))} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def download(directory):
    shutil.rmtree(directory, ignore_errors=True)
    for page in STORE.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix="out/"):
        for stored in page.get("Contents", []):
            target = directory / stored["Key"].removeprefix("out/")
            target.parent.mkdir(parents=True, exist_ok=True)
            STORE.download_file(BUCKET, stored["Key"], str(target))


def rows(directory):
    """The rows of each file, in an order of their own: files hold them in none."""
    found = {}
    for file in sorted(directory.rglob("*.avro")):
        with open(file, "rb") as opened:
            found[str(file.relative_to(directory))] = sorted(
                json.dumps(row, default=str, sort_keys=True) for row in fastavro.reader(opened))
    return found


def others(directory):
    return sorted(str(file.relative_to(directory)) for file in directory.rglob("*")
                  if file.is_file() and file.suffix != ".avro")


def compare(step, local):
    downloaded = WORK / "downloaded"
    download(downloaded)
    expected, found = rows(local), rows(downloaded)
    if expected != found or others(local) != others(downloaded):
        different = [path for path in sorted({*expected, *found}) if expected.get(path) != found.get(path)]
        sys.exit(f"s3: after {step} these differ: {different or others(downloaded)}")
    count = sum(map(len, found.values()))
    print(f"s3: after {step} {len(found)} files with {count} rows are those of the local disk")
    return found


def main():
    local = WORK / "local"
    shutil.rmtree(local, ignore_errors=True)
    store = start_store()
    stored = f"s3://{BUCKET}/out"
    job = "pipelines/sample.yaml"
    try:
        newsmill("mine", job, f"--output={local}", "--quiet", stored=False)
        newsmill("mine", job, f"--output={stored}", "--quiet", stored=True)
        found = compare("mine", local)
        newsmill("mine", job, f"--output={stored}", "--quiet", stored=True)
        compare("the same run again", local)
        articles = [json.loads(row) for path, of in found.items() if path.startswith("article/") for row in of]
        shown = newsmill("show", stored, "article", "--json", "--limit", len(articles) + 1, stored=True)
        if len(shown.splitlines()) != len(articles):
            sys.exit(f"s3: show prints {len(shown.splitlines())} of {len(articles)} articles")
        ids = WORK / "ids"
        ids.write_text(min(row["article_id"] for row in articles) + "\n")
        for output, is_stored in (local, False), (stored, True):
            newsmill("erase", output, f"--ids={ids}", "--quiet", stored=is_stored)
        compare("erase", local)
        STORE.put_object(Bucket=BUCKET, Key="out/.staging/dead/run/left.avro", Body=b"left")
        newsmill("clean", stored, stored=True)
        compare("clean", local)
    finally:
        store.terminate()
        store.wait()


if __name__ == "__main__":
    main()
