# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Reads one file of articles on engines of distribution, all on this machine: engines.py TISSE FOLDER

Each engine runs its example twice: undisturbed, and with the tool killed in the midst of a piece. The bytes must be those of the single run.
"""
import glob
import json
import os
import pwd
import random
import re
import shutil
import socket
import subprocess
import sys
import time

import tally

TOOL, FOLDER = (os.path.abspath(path) for path in sys.argv[1:3])
HERE = os.getcwd()
ARTICLES, PIECES = 1000, 8


def read(path):
    with open(path, "rb") as handle:
        return handle.read()


def write(path, text, mode=0o644):
    with open(path, "w", encoding="utf8") as handle:
        handle.write(text)
    os.chmod(path, mode)
    return path


def make_articles(path):
    """Articles of sentences drawn from the examples, the same ones every time; some twice."""
    done = subprocess.run([TOOL, "text", "-q", "--format=jsonl", *sorted(set(glob.glob("examples/articles/*")) - set(glob.glob("examples/articles/*.md")))],
                          capture_output=True, check=True)
    sentences = {"fr": [], "en": []}
    for line in done.stdout.decode().split("\n"):
        if line:
            article = json.loads(line)
            sentences[(article.get("lang") or "fr")[:2]] += re.findall(r"[^\n.!?]{20,}[.!?]", article["text"])
    dice = random.Random(41)
    lines = []
    for i in range(ARTICLES):
        language = dice.choice(["fr", "en"])
        lines.append(json.dumps({"id": f"a{i}", "url": f"https://exemple.test/{i}", "title": f"Article {i} \u2028 « été »", "published": f"2026-0{1 + i % 9}-1{i % 10}",
                                 "lang": language, "text": " ".join(dice.choices(sentences[language], k=dice.randint(3, 12)))}, ensure_ascii=False))
    write(path, "\n".join(lines + lines[::97]) + "\n")


def flaky():
    """The tool, but of the calls the third one is killed while it writes, once: half of what it has to say comes out before."""
    return write(os.path.join(FOLDER, "flaky"), f"""#!/bin/sh
if mkdir '{FOLDER}/call-1' 2>/dev/null || mkdir '{FOLDER}/call-2' 2>/dev/null; then exec '{TOOL}' "$@"; fi
mkdir '{FOLDER}/call-3' 2>/dev/null || exec '{TOOL}' "$@"
case "$*" in *"-o "*) ;; *) '{TOOL}' "$@" | head -c 10007; esac
echo killed > '{FOLDER}/killed'
kill -KILL $$
""", 0o755)


def disturb():
    for path in glob.glob(os.path.join(FOLDER, "call-*")):
        os.rmdir(path)
    if os.path.exists(os.path.join(FOLDER, "killed")):
        os.remove(os.path.join(FOLDER, "killed"))


def was_killed():
    return os.path.exists(os.path.join(FOLDER, "killed"))


def environment(tool, **more):
    clean = {key: value for key, value in os.environ.items() if not key.startswith("TISSE")}
    return {**clean, "TISSE": tool, **more}


def run(command, tool, **more):
    return subprocess.run(command, env=environment(tool, **more), capture_output=True, text=True, timeout=300, check=False)


def both(name, single, once):
    """`once(tool, number)` gives (done, bytes) of a run."""
    for number, tool in enumerate((TOOL, os.path.join(FOLDER, "flaky"))):
        disturb()
        begun = time.monotonic()
        done, got = once(tool, number)
        how = "with a task killed" if number else "undisturbed"
        tally.row(f"{name}, {how}: ends well", done.returncode == 0, done.stdout + done.stderr)
        tally.row(f"{name}, {how}: the bytes of the single run", got == single, f"{len(got)} bytes, not {len(single)}; {(done.stdout + done.stderr)[-800:]}")
        if number:
            tally.row(f"{name}: a task was killed", was_killed())
        print(f"{name}, {how}: {time.monotonic() - begun:.1f} s", flush=True)


# ---- GNU parallel

def parallel(articles, single):
    def once(tool, number):
        claims = os.path.join(FOLDER, f"parallel-{number}.nq")
        done = run(["sh", "examples/engines/parallel.sh", articles, claims, str(PIECES)], tool)
        return done, read(claims) if os.path.exists(claims) else b""
    both("GNU parallel", single, once)


# ---- Slurm: a cluster of one node, with keys, folders and ports of its own

class Slurm:
    def __init__(self):
        self.folder = os.path.join(FOLDER, "slurm")
        os.makedirs(self.folder + "/state")
        os.makedirs(self.folder + "/spool")
        self.processes = []
        self.munge = os.path.join(FOLDER, "munge.socket")
        ports = [self.free_port() for _ in range(2)]
        user = pwd.getpwuid(os.getuid()).pw_name
        host = socket.gethostname().split(".")[0]
        self.conf = write(self.folder + "/slurm.conf", f"""ClusterName=interop
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={self.munge}
CredType=cred/munge
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd.pid
SlurmctldLogFile={self.folder}/slurmctld.log
SlurmdLogFile={self.folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=2
MinJobAge=300
ReturnToService=2
JobRequeue=1
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000 State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=10 State=UP
""")

    @staticmethod
    def free_port():
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def daemon(self, *command):
        log = open(f"{self.folder}/{os.path.basename(command[0])}.out", "wb")
        self.processes.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env={**os.environ, "SLURM_CONF": self.conf}))

    def wait(self, what, good):
        for _ in range(300):
            if good():
                return
            time.sleep(0.1)
        raise RuntimeError(f"Slurm: {what}: see {self.folder}")

    def start(self):
        with open(self.folder + "/munge.key", "wb") as handle:
            handle.write(os.urandom(1024))
        os.chmod(self.folder + "/munge.key", 0o600)
        self.daemon("/usr/sbin/munged", "--foreground", "--force", "--key-file=" + self.folder + "/munge.key", "--socket=" + self.munge,
                    "--pid-file=" + self.folder + "/munge.pid", "--seed-file=" + self.folder + "/munge.seed", "--log-file=" + self.folder + "/munge.log")
        self.wait("munge", lambda: os.path.exists(self.munge))
        self.daemon("/usr/sbin/slurmctld", "-D", "-i", "-f", self.conf)
        self.daemon("/usr/sbin/slurmd", "-D", "-f", self.conf)
        self.wait("the node is not idle", lambda: "idle" in self.say("sinfo", "-h", "-o", "%T"))

    def say(self, *command):
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env={**os.environ, "SLURM_CONF": self.conf}).stdout

    def stop(self):
        self.say("scancel", "--name=tisse")
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def slurm(articles, single):
    cluster = Slurm()
    try:
        cluster.start()

        def once(tool, number):
            folder, claims = os.path.join(FOLDER, f"slurm-{number}"), os.path.join(FOLDER, f"slurm-{number}.nq")
            command = ["sh", "examples/engines/slurm.sh", articles, claims, folder, str(PIECES)]
            done = run(command, tool, SLURM_CONF=cluster.conf)
            if number:
                tally.row("Slurm, with a task killed: told", done.returncode != 0 and not os.path.exists(claims), done.stdout + done.stderr)
                done = run(command, tool, SLURM_CONF=cluster.conf)
            return done, read(claims) if os.path.exists(claims) else b""
        both("Slurm", single, once)
    finally:
        cluster.stop()


# ---- Spark: a master and two workers, each a process of its own

def spark(articles, single):
    home = subprocess.run([sys.executable, "-c", "import pyspark; print(pyspark.__path__[0])"], capture_output=True, text=True, check=True).stdout.strip()
    conf = os.path.join(FOLDER, "spark-conf")
    os.makedirs(conf)
    write(conf + "/log4j2.properties", "rootLogger.level = warn\nrootLogger.appenderRef.stderr.ref = console\nappender.console.type = Console\n"
          "appender.console.name = console\nappender.console.target = SYSTEM_ERR\nappender.console.layout.type = PatternLayout\n"
          "appender.console.layout.pattern = %p %c{1}: %m%n\n")

    def once(tool, number):
        claims = os.path.join(FOLDER, f"spark-{number}")
        done = run([os.path.join(home, "bin", "spark-submit"), "--master", "local-cluster[2,1,600]", "--conf", "spark.executor.memory=600m",
                    "--conf", "spark.driver.memory=600m", "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.bindAddress=127.0.0.1",
                    "--conf", "spark.driver.host=127.0.0.1", "--conf", f"spark.local.dir={FOLDER}/spark-local",
                    "--conf", f"spark.sql.warehouse.dir={FOLDER}/spark-warehouse", "examples/engines/spark.py", articles, claims, str(PIECES)],
                   tool, SPARK_HOME=home, SPARK_CONF_DIR=conf, SPARK_LOCAL_IP="127.0.0.1",
                   PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable)
        if number:
            tally.row("Spark: a task failed and was run again", "Lost task" in done.stderr, done.stderr)
        return done, b"".join(read(path) for path in sorted(glob.glob(claims + "/part-*")))
    both("Spark", single, once)
    shutil.rmtree(os.path.join(home, "work"), ignore_errors=True)  # what the workers leave


def main():
    articles = os.path.join(FOLDER, "articles.jsonl")
    make_articles(articles)
    flaky()
    begun = time.monotonic()
    done = subprocess.run(f"'{TOOL}' extract -q --format=nq '{articles}' | LC_ALL=C sort -u", shell=True, capture_output=True, check=False)
    single = done.stdout
    print(f"single run: {len(single.splitlines())} quads of {ARTICLES} articles, {os.path.getsize(articles) / 1e6:.1f} MB, {time.monotonic() - begun:.1f} s")
    tally.row("the single run has much to say", done.returncode == 0 and single.count(b"\n") > 10000, done.stderr)
    parallel(articles, single)
    slurm(articles, single)
    spark(articles, single)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
