"""Teaches a sentence encoder what answers a question, by low-rank weights beside its own. How it is run: README.md beside it.

Reads lessons (`npm run encoder-lessons`) and the unpacked int8 encoder, trains weights A·B for each of its matrices, and writes
them to a small file that `npm run prepare` merges into the encoder. Needs torch, onnx, numpy and tokenizers.
"""

import argparse
import json
import pathlib
import random
import time

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn

MOST_PIECES = 64
BESIDE = "\u001e"
PARTS = {
    "query": "attention/self/query",
    "key": "attention/self/key",
    "value": "attention/self/value",
    "joined": "attention/output/dense",
    "wide": "intermediate/dense",
    "narrow": "output/dense",
}
HEADS = {"han": 8, "other": 12}
POOLING = {"han": "first", "other": "mean"}
# Of a lesson so many asks and answers are looked at together; of what nothing answers no more than this share.
TOGETHER = {"statement": (16, 40), "policy": (16, 20), "topic": (24, 26)}
MOST_UNANSWERED = 0.35
LESSONS_OF_A_STEP = 2


class LowRank(nn.Module):
    """A matrix that stays as it is, and the product of two narrow ones that is learnt beside it."""

    def __init__(self, name, weight, bias, rank, gain):
        super().__init__()
        self.name, self.gain = name, gain
        self.register_buffer("weight", weight.T.contiguous().to(torch.bfloat16))
        self.register_buffer("bias", bias)
        inputs, outputs = weight.shape
        self.down = nn.Parameter(torch.randn(rank, inputs) / inputs**0.5)
        self.up = nn.Parameter(torch.zeros(outputs, rank))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + self.gain * F.linear(F.linear(x, self.down), self.up)


class Encoder(nn.Module):
    """BERT as the int8 model has it, with its weights in full."""

    def __init__(self, path, script, rank, gain):
        super().__init__()
        self.script, self.heads, self.dropout = script, HEADS[script], nn.Dropout(0.1)
        graph = onnx.load(path).graph
        arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self.own = {name: torch.tensor(np.array(array)) for name, array in arrays.items() if "LayerNorm" in name}

        def whole(name):
            points = arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"].astype(np.float32)
            return torch.tensor(points * arrays[f"{name}_scale"])

        self.words, self.places, self.kinds = (
            whole(f"embeddings.{kind}_embeddings.weight") for kind in ("word", "position", "token_type")
        )
        self.layers = nn.ModuleList()
        while any(node.name.startswith(f"/encoder/layer.{len(self.layers)}/") for node in graph.node):
            layer = nn.ModuleDict()
            prefix = f"/encoder/layer.{len(self.layers)}/"
            for part, place in PARTS.items():
                [node] = [n for n in graph.node if n.op_type == "MatMulInteger" and n.name.startswith(f"{prefix}{place}/")]
                name = node.input[1].removesuffix("_quantized")
                bias = torch.tensor(np.array(arrays[f"{prefix}{place}".strip("/").replace("/", ".") + ".bias"]))
                layer[part] = LowRank(name, whole(name), bias, rank, gain)
            self.layers.append(layer)

    def normed(self, x, place):
        weight, bias = self.own[f"{place}.LayerNorm.weight"], self.own[f"{place}.LayerNorm.bias"]
        return F.layer_norm(x.float(), weight.shape, weight, bias, 1e-12)

    def begun(self, pieces):
        """What goes into the first layer."""
        x = self.words[pieces] + self.places[: pieces.shape[1]] + self.kinds[0]
        return self.dropout(self.normed(x, "embeddings"))

    def through(self, x, mask, first, end):
        """What comes out of some layers."""
        texts, length, _ = x.shape
        kept = mask[:, None, None, :].bool()
        parted = lambda y: y.view(texts, length, self.heads, -1).transpose(1, 2)
        for at, layer in [*enumerate(self.layers)][first:end]:
            seen = [parted(layer[part](x)) for part in ("query", "key", "value")]
            joined = F.scaled_dot_product_attention(*seen, attn_mask=kept).transpose(1, 2).reshape(texts, length, -1)
            x = self.normed(x + self.dropout(layer["joined"](joined)), f"encoder.layer.{at}.attention.output")
            x = self.normed(x + self.dropout(layer["narrow"](F.gelu(layer["wide"](x)))), f"encoder.layer.{at}.output")
        return x

    def pooled(self, x, mask):
        one = x[:, 0] if POOLING[self.script] == "first" else (x * mask[..., None]).sum(1) / mask.sum(1)[:, None]
        return F.normalize(one.float(), dim=-1)

    def forward(self, pieces, mask):
        """Vectors of length one of some texts."""
        return self.pooled(self.through(self.begun(pieces), mask, 0, None), mask)


def pieces_of(tokenizer, text):
    """The pieces of a text, no more than the assistant reads; what it is read beside (BESIDE) has an end of its own."""
    text, *beside = text.split(BESIDE)
    read = tokenizer.encode(text.lower()).ids
    read = read if len(read) <= MOST_PIECES else read[: MOST_PIECES - 1] + read[-1:]
    return read + [piece for one in beside for piece in tokenizer.encode(one.lower()).ids[1:]]


def padded(rows):
    """Rows of unequal length as one tensor, and which of its places are theirs."""
    lengths = torch.tensor([len(row) for row in rows])
    return nn.utils.rnn.pad_sequence(rows, batch_first=True), (torch.arange(int(lengths.max()))[None] < lengths[:, None]).float()


class Teacher(nn.Module):
    """How near answers lie to what is asked, beside how near they must lie for there to be one, which each task learns."""

    def __init__(self, encoder, tokenizer, temperature):
        super().__init__()
        self.encoder, self.tokenizer, self.known = encoder, tokenizer, {}
        self.none = nn.ParameterDict({task: nn.Parameter(torch.tensor(0.4)) for task in TOGETHER})
        self.scale = nn.Parameter(torch.tensor(1 / temperature))

    def pieces(self, text):
        if text not in self.known:
            self.known[text] = pieces_of(self.tokenizer, text)
        return self.known[text]

    def vectors(self, texts):
        return self.encoder(*padded([torch.tensor(self.pieces(text)) for text in texts]))

    def forward(self, task, asks, answers):
        near = self.vectors(asks) @ self.vectors(answers).T
        return self.scale * torch.cat([near, self.none[task].expand(len(asks), 1)], 1)


def parts_of(lesson, chance):
    """A lesson in parts: asks that are looked at together, with answers among which are theirs."""
    most_asks, most_answers = TOGETHER[lesson["task"]]
    answered = [ask for ask in lesson["asks"] if ask["right"]]
    others = [ask for ask in lesson["asks"] if not ask["right"]]
    most = int(len(answered) * MOST_UNANSWERED / (1 - MOST_UNANSWERED)) + 1
    asks = answered + chance.sample(others, min(len(others), most))
    chance.shuffle(asks)
    for start in range(0, len(asks), most_asks):
        some = asks[start : start + most_asks]
        places = range(len(lesson["answers"]))
        if len(places) > most_answers:
            needed = {chance.choice(ask["right"]) for ask in some if ask["right"]}
            rest = [place for place in places if place not in needed]
            places = [*needed, *chance.sample(rest, max(0, most_answers - len(needed)))]
        answers = [lesson["answers"][place] for place in places]
        target = torch.zeros(len(some), len(answers) + 1, dtype=torch.bool)
        for at, ask in enumerate(some):
            target[at, :-1] = torch.tensor([place in ask["right"] for place in places])
            target[at, -1] = not ask["right"]
        yield lesson["task"], [ask["text"] for ask in some], answers, target


def measured(teacher, lessons):
    """How often the nearest answer is right, and the share of asks that can be told with eight of ten right, by task."""
    teacher.eval()
    for task in TOGETHER:
        right = answerable = 0
        told = []
        for lesson in (one for one in lessons if one["task"] == task):
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                chances = teacher(task, [ask["text"] for ask in lesson["asks"]], lesson["answers"]).float().softmax(1)
            for ask, row in zip(lesson["asks"], chances):
                best = row[:-1].argmax().item()
                told.append((row[best].item(), best in ask["right"]))
                answerable += bool(ask["right"])
                right += best in ask["right"]
        if not told:
            continue
        told.sort(key=lambda one: -one[0])
        sums = np.cumsum([is_right for _, is_right in told])
        enough = [at + 1 for at, total in enumerate(sums) if total >= 0.8 * (at + 1)]
        print(f"  {task}: nearest right {right / answerable:.3f} of {answerable}, told at .8 {max(enough, default=0) / len(told):.3f}", flush=True)
    teacher.train()


def taught(teacher, lessons, left_out, options):
    """Trains, and tells after each round how well those who were left out are answered."""
    chance = random.Random(1)
    trained = [parameter for parameter in teacher.parameters() if parameter.requires_grad]
    bare = {id(teacher.scale), *(id(one) for one in teacher.none.values())}
    groups = [
        {"params": [one for one in trained if id(one) not in bare], "rate": options.rate},
        {"params": [one for one in trained if id(one) in bare], "rate": 1e-2, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01)
    rounds = [[part for lesson in lessons for part in parts_of(lesson, chance)] for _ in range(options.epochs)]
    steps = sum(len(parts) // LESSONS_OF_A_STEP for parts in rounds)
    step = 0
    if options.measure_before:
        measured(teacher, left_out)
    for number, parts in enumerate(rounds):
        chance.shuffle(parts)
        started, total = time.time(), 0.0
        for at, (task, asks, answers, target) in enumerate(parts):
            with torch.autocast("cpu", torch.bfloat16):
                scores = teacher(task, asks, answers).float()
            loss = (scores.logsumexp(1) - scores.masked_fill(~target, -1e9).logsumexp(1)).mean()
            (loss / LESSONS_OF_A_STEP).backward()
            total += loss.item()
            if at % LESSONS_OF_A_STEP == LESSONS_OF_A_STEP - 1:
                step += 1
                share = min(1, step / (0.1 * steps)) * max(0, 1 - step / steps)
                for group in optimizer.param_groups:
                    group["lr"] = group["rate"] * share
                nn.utils.clip_grad_norm_(trained, 1.0)
                optimizer.step()
                optimizer.zero_grad()
            if at % 50 == 49:
                print(f"  {at + 1} of {len(parts)} parts, loss {total / (at + 1):.3f}, {time.time() - started:.0f} s", flush=True)
        print(f"round {number + 1}: loss {total / len(parts):.3f}, {time.time() - started:.0f} s", flush=True)
        measured(teacher, left_out)


def written(encoder, path):
    """One line of JSON that names the matrices, then of each: a scale for each rank (float32), A by rows and B by rows (int8)."""
    matrices, numbers = [], []
    # A matrix that nothing was taught beside is left out.
    for low in (low for layer in encoder.layers for low in layer.values() if low.up.any()):
        a, b = low.down.detach(), low.gain * low.up.detach().T
        largest = [part.abs().amax(1).clamp_min(1e-12) for part in (a, b)]
        small = [(part / most[:, None] * 127).round().to(torch.int8) for part, most in zip((a, b), largest)]
        scales = largest[0] * largest[1] / 127**2
        matrices.append({"name": low.name, "rows": a.shape[1], "columns": b.shape[1], "rank": a.shape[0]})
        numbers += [scales.numpy().astype("<f4").tobytes(), small[0].T.contiguous().numpy().tobytes(), small[1].numpy().tobytes()]
    head = json.dumps({"matrices": matrices}, separators=(",", ":"))
    pathlib.Path(path).write_bytes(head.encode() + b"\n" + b"".join(numbers))


def options_of(description, rate):
    """What can be said of any task."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", choices=["han", "other"])
    parser.add_argument("--encoder", required=True, help="the folder with model.onnx and tokenizer.json, under .cache/sentence-vectors/")
    parser.add_argument("--lessons", required=True)
    parser.add_argument("--into", help="the file that the weights are written to")
    parser.add_argument("--without", default="", help="task:author,… that are left out and measured")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--gain", type=float, default=2.0)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--threads", type=int, default=2)
    return parser


def opened(options):
    """The encoder, its tokenizer, and the lessons of its script."""
    torch.manual_seed(1)
    torch.set_num_threads(options.threads)
    folder = pathlib.Path(options.encoder)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    with open(options.lessons, encoding="utf-8") as lines:
        lessons = [one for one in map(json.loads, lines) if one["script"] == options.script]
    return Encoder(str(folder / "model.onnx"), options.script, options.rank, options.gain), tokenizer, lessons


def main():
    parser = options_of(__doc__, 5e-4)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--measure-before", action="store_true")
    options = parser.parse_args()
    encoder, tokenizer, lessons = opened(options)
    teacher = Teacher(encoder, tokenizer, options.temperature)
    without = set(options.without.split(","))
    lessons = [one for one in lessons if one["task"] in TOGETHER]
    left_out = [one for one in lessons if f"{one['task']}:{one['author']}" in without]
    taught(teacher, [one for one in lessons if one not in left_out], left_out, options)
    if options.into:
        written(encoder, options.into)


if __name__ == "__main__":
    main()
