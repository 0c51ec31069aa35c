"""The documents of llmhw --json: they keep to the schema, their parts add up, and a setup gives the same answer again."""

import json
import math
import os
import struct
import subprocess
import sys
import tempfile

program = sys.argv[1]
failures = 0


def fail(text):
    global failures
    failures += 1
    print(text, file=sys.stderr)


def run(*arguments, text=None):
    done = subprocess.run([program, *arguments], input=text, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        fail(f"status {done.returncode} of {arguments}: {done.stderr}")
        return {}
    return json.loads(done.stdout)


with open("docs/schema/llmhw-1.json", encoding="utf-8") as file:
    schema = json.load(file)
try:
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
except ImportError:
    print("python3-jsonschema is not installed: documents are not checked against the schema")
    validator = None


def valid(document, name):
    if validator is None:
        return
    for error in validator.iter_errors(document):
        fail(f"{name}: {error.message[:200]}")
        return


def adds_up(parts, name):
    """Every object with a total: its numbers of the same unit add up to it."""
    for key, value in parts.items():
        if isinstance(value, dict):
            adds_up(value, f"{name}.{key}")
    for total, rest in (("total_s", ()), ("total_flop", ()), ("wall_w", ())):
        if total not in parts:
            continue
        unit = total.split("_")[1]
        members = [v for k, v in parts.items() if k != total and k.endswith("_" + unit) and k not in rest]
        members += [v["total_s"] for v in parts.values() if unit == "s" and isinstance(v, dict) and "total_s" in v]
        if not math.isclose(sum(members), parts[total], rel_tol=1e-9, abs_tol=1e-30):
            fail(f"{name}: parts sum to {sum(members)}, {total} is {parts[total]}")


questions = [
    ["llama-3.1-8b", "--device", "rtx-4090"],
    ["llama-3.1-405b", "--device", "rtx-4090"],
    ["deepseek-v3", "--device", "8x h200-sxm", "--tensor-parallel", "--users", "32", "--kv", "fp8", "--engine", "vllm/cuda"],
    ["gpt-oss-120b", "--device", "apple-m4-max", "--context", "64k"],
    ["qwen3-30b-a3b", "--device", "ryzen-9-9950x", "--prompt", "0"],
    ["llama-3.1-8b:Q8_0", "--memory", "16GB", "--bandwidth", "500GB/s"],
]
for question in questions:
    fit = run("fit", *question, "--json", "--explain")
    valid(fit, f"fit {question}")
    adds_up(fit["answer"], f"fit {question}")
    memory = fit["answer"]["memory"]
    parts = ("weights_bytes", "kv_cache_bytes", "recurrent_state_bytes", "compute_buffers_bytes", "engine_reserve_bytes")
    if not math.isclose(sum(memory[p] for p in parts), memory["total_bytes"]):
        fail(f"memory of {question} does not add up")
    if memory["fits"] != (memory["needed_bytes"] <= memory["available_bytes"]):
        fail(f"fits of {question} is wrong")
    if fit["answer"]["fits"] != (fit["answer"]["decode"]["rate_tok_per_s"] is not None):
        fail(f"a speed without fitting, or none: {question}")
    steps = {(s["part"], s["label"]): s["value"] for s in fit["derivation"]}
    if steps[("memory", "needed")] != memory["needed_bytes"]:
        fail(f"the derivation of {question} needs something else")
    if fit["answer"]["fits"] and steps[("decode", "rate of a user")] != fit["answer"]["decode"]["rate_tok_per_s"]:
        fail(f"the derivation of {question} has another rate")

    # The setup in the answer is a document of its own, and the same question.
    valid(fit["setup"], f"setup of {question}")
    again = run("fit", "--setup", "-", "--json", text=json.dumps(fit["setup"]))
    if again["answer"] != fit["answer"] or again["setup"] != fit["setup"]:
        fail(f"another answer to the setup of {question}")

    plan = run("plan", *question, "--host-memory", "64GiB", "--host-bandwidth", "80GB/s", "--json", "--explain")
    valid(plan, f"plan {question}")
    adds_up(plan["plan"]["time"], f"plan {question}")
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(plan["setup"], file)
        file.flush()
        if run("plan", "--setup", file.name, "--json")["plan"] != plan["plan"]:
            fail(f"another plan for the setup of {question}")

comparison = run("compare", "qwen3-32b", "llama-3.1-8b:Q8_0", "--device", "rtx-4090,2x rtx-3090", "--json")
valid(comparison, "compare")
if [r["setup"]["machine"]["count"] for r in comparison["rows"]] != [1, 2, 1, 2]:
    fail("compare: models by devices")
for root in (os.environ["ROOT"], os.environ["EMPTY"]):
    valid(run("detect", "--root", root, "--json"), "detect")
for kind in ("devices", "models", "formats", "engines", "links"):
    listed = run(kind, "--json")
    valid(listed, kind)
    ids = subprocess.run([program, kind, "--ids"], capture_output=True, text=True).stdout.split()
    if [entry["id"] for entry in listed[kind]] != ids:
        fail(f"{kind}: other ids in JSON")

# What the schema refuses, the program refuses, and its message names the field.
good = run("fit", *questions[0], "--json")["setup"]
for change, field in [
    ({"machine": {"device": "rtx-4090", "devices": 2}}, "machine.devices"),
    ({"machine": {"device": {"based_on": "rtx-4090", "memory_bytes": "24GiB"}}}, "machine.device.memory_bytes"),
    ({"machine": {"device": {"based_on": "rtx-4090", "memory_bytes": -1}}}, "machine.device.memory_bytes"),
    ({"machine": {"device": "rtx-4090", "split": "rows"}}, "machine.split"),
    ({"workload": {"users": "many"}}, "workload.users"),
    ({"workload": {"flash_attention": 1}}, "workload.flash_attention"),
    ({"model": {"layers": 2.5}}, "model.layers"),
    ({"schema_version": 2}, "schema_version"),
]:
    bad = {**good, **change}
    if validator is not None and validator.is_valid(bad):
        fail(f"the schema takes {change}")
    done = subprocess.run([program, "fit", "--setup", "-"], input=json.dumps(bad), capture_output=True, text=True)
    if done.returncode != 2 or field not in done.stderr or done.stdout:
        fail(f"{change}: status {done.returncode}, {done.stderr}")


# A GGUF without weights: header, keys and tensor table of a small Llama, its data a hole in the file.
def gguf(path, heads=4):
    def string(text):
        raw = text.encode()
        return struct.pack("<Q", len(raw)) + raw

    def key(name, value):
        return string(name) + (struct.pack("<I", 8) + string(value) if isinstance(value, str) else struct.pack("<II", 4, value))

    layers, hidden, width, vocab = 2, 256, 512, 1024
    keys = [
        key("general.architecture", "llama"), key("general.name", "tiny \x1b[31m"), key("llama.block_count", layers),
        key("llama.embedding_length", hidden), key("llama.feed_forward_length", width), key("llama.attention.head_count", heads),
        key("llama.attention.head_count_kv", 2), key("llama.context_length", 2048), key("llama.vocab_size", vocab),
    ]
    matrices = [("token_embd.weight", hidden, vocab), ("output.weight", hidden, vocab)]
    for i in range(layers):
        matrices += [(f"blk.{i}.attn_q.weight", hidden, hidden), (f"blk.{i}.attn_k.weight", hidden, hidden // 2),
                     (f"blk.{i}.attn_v.weight", hidden, hidden // 2), (f"blk.{i}.attn_output.weight", hidden, hidden),
                     (f"blk.{i}.ffn_gate.weight", hidden, width), (f"blk.{i}.ffn_up.weight", hidden, width),
                     (f"blk.{i}.ffn_down.weight", width, hidden)]
    table, offset = b"", 0
    for name, columns, rows in matrices:
        table += string(name) + struct.pack("<IQQIQ", 2, columns, rows, 8, offset)  # Q8_0
        offset += columns * rows // 32 * 34 + 31 & ~31
    for name in ["output_norm.weight"] + [f"blk.{i}.{n}_norm.weight" for i in range(layers) for n in ("attn", "ffn")]:
        table += string(name) + struct.pack("<IQIQ", 1, hidden, 0, offset)  # F32
        offset += hidden * 4
    head = b"GGUF" + struct.pack("<IQQ", 3, len(matrices) + 1 + 2 * layers, len(keys)) + b"".join(keys) + table
    with open(path, "wb") as file:
        file.write(head + b"\0" * (-len(head) % 32))
        file.truncate(len(head) + (-len(head) % 32) + offset)
    return sum(c * r // 32 * 34 for _, c, r in matrices) + (1 + 2 * layers) * hidden * 4


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "tiny model.gguf")
    size = gguf(path)
    for name in (path, folder):
        fit = run("fit", name, "--device", "rtx-4090", "--json")
        valid(fit, "fit of a GGUF")
        if fit["file"]["weights_size_bytes"] != size or fit["answer"]["memory"]["weights_bytes"] != size or not fit["file"]["exact"]:
            fail(f"a GGUF of {size} bytes: {fit['file']}")
    plan = run("plan", path, "--device", "rtx-4090", "--json")
    valid(plan, "plan of a GGUF")
    if plan["llama_cpp_options"][:2] != ["-m", path]:
        fail("the plan does not name its file")
    text = subprocess.run([program, "plan", path, "--device", "rtx-4090"], capture_output=True, text=True).stdout
    if "\x1b" in text:
        fail("a name from a file colours the terminal")
    if f"'{path}'" not in text:
        fail("a path with a space is not quoted")
    gguf(path, heads=0)
    done = subprocess.run([program, "fit", path, "--device", "rtx-4090"], capture_output=True, text=True)
    if done.returncode != 2 or "head_count" not in done.stderr:
        fail(f"a GGUF without heads: {done.stderr}")

print(f"{failures} failures of documents")
sys.exit(failures != 0)
