"""Teaches a sentence encoder what a line asks in its talk, by low-rank weights beside its own. How it is run: README.md beside it.

Reads the lessons of that task (`npm run encoder-lessons`): texts as the assistant reads them, what is known beside each (`clues`), and
what is asked. A plain layer over vector and clues tells what is asked while the encoder is taught; it is not kept: the assistant fits
its own (`npm run eval:questions -- --fit`). The lowest layers stay as they are, so that what they make of a text is made once.
"""

import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from teach_encoders import opened, options_of, padded, pieces_of, written

# Of six layers in English, of four in Chinese.
UNTAUGHT_LAYERS = {"han": 1, "other": 2}
VECTOR_SCALE = 8
# What a second thing that is asked counts, and what all others count together.
ALSO, SMOOTHING = 0.25, 0.05
HEAD_RATE = 3e-3
WARMING = 0.08
# Texts of nearly one length are run together, sorted among so many batches.
SORTED_TOGETHER = 20
MEASURED_AT_ONCE = 64
BARS = (0.6, 0.7, 0.8, 0.9)


class Asker(nn.Module):
    """The taught layers of an encoder, and a plain layer that tells what is asked."""

    def __init__(self, encoder, labels, clues):
        super().__init__()
        self.encoder, self.untaught = encoder, UNTAUGHT_LAYERS[encoder.script]
        for layer in list(encoder.layers)[: self.untaught]:
            for parameter in layer.parameters():
                parameter.requires_grad = False
        self.by_vector = nn.Linear(encoder.words.shape[1], labels)
        self.by_clues = nn.Linear(clues, labels, bias=False)
        for layer in (self.by_vector, self.by_clues):
            nn.init.zeros_(layer.weight)
        self.dropout = nn.Dropout(0.1)

    def begin(self, lines):
        """Keeps with each line what the lowest layers make of it."""
        self.encoder.eval()
        lines = sorted(lines, key=lambda line: len(line["pieces"]))
        for start in range(0, len(lines), MEASURED_AT_ONCE):
            some = lines[start : start + MEASURED_AT_ONCE]
            pieces, mask = padded([torch.tensor(line["pieces"]) for line in some])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                states = self.encoder.through(self.encoder.begun(pieces), mask, 0, self.untaught).half()
            for line, state in zip(some, states):
                line["state"] = state[: len(line["pieces"])].clone()
        self.encoder.train()

    def forward(self, lines):
        states, mask = padded([line["state"].float() for line in lines])
        vectors = self.encoder.pooled(self.encoder.through(states, mask, self.untaught, None), mask)
        clues = torch.tensor([line["clues"] for line in lines], dtype=torch.float)
        return self.by_vector(self.dropout(vectors * VECTOR_SCALE)) + self.by_clues(self.dropout(clues))


def batches_of(lines, size, chance):
    chance.shuffle(lines)
    for start in range(0, len(lines), size * SORTED_TOGETHER):
        some = sorted(lines[start : start + size * SORTED_TOGETHER], key=lambda line: len(line["pieces"]))
        yield from (some[at : at + size] for at in range(0, len(some), size))


def wanted(lines, places):
    target = torch.zeros(len(lines), len(places))
    for row, line in zip(target, lines):
        row[places[line["asks"]]] = 1
        if line.get("also") in places and line["also"] != line["asks"]:
            row[places[line["asks"]]], row[places[line["also"]]] = 1 - ALSO, ALSO
    return target * (1 - SMOOTHING) + SMOOTHING / len(places)


def measured(asker, lines, places):
    """How often what is asked is told right, in all and from some chances on, by author."""
    asker.eval()
    for author in sorted({line["author"] for line in lines}):
        own = [line for line in lines if line["author"] == author and line["filling"] == 0]
        told = []
        for start in range(0, len(own), MEASURED_AT_ONCE):
            some = own[start : start + MEASURED_AT_ONCE]
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                chance, best = asker(some).float().softmax(1).max(1)
            told += [(one.item(), places.get(line["asks"]) == at.item()) for one, at, line in zip(chance, best, some)]
        sure = [[right for one, right in told if one >= bar] for bar in BARS]
        shares = ", ".join(f"{sum(rights)} of {len(rights)} at {bar}" for bar, rights in zip(BARS, sure))
        print(f"  author {author}: {sum(right for _, right in told)} of {len(told)} right; {shares}", flush=True)
    asker.train()


def taught(asker, lines, left_out, places, options):
    """Trains, each round by another filling of the lines, and tells after each how well those who were left out are told."""
    chance = random.Random(1)
    low = [one for one in asker.encoder.parameters() if one.requires_grad]
    head = [*asker.by_vector.parameters(), *asker.by_clues.parameters()]
    groups = [{"params": low, "rate": options.rate}, {"params": head, "rate": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01)
    fillings = sorted({line["filling"] for line in lines})
    rounds = [[line for line in lines if line["filling"] == fillings[at % len(fillings)]] for at in range(options.rounds)]
    steps, step = sum(-(-len(one) // options.batch) for one in rounds), 0
    for number, own in enumerate(rounds):
        batches, started, total = [*batches_of(own, options.batch, chance)], time.time(), 0.0
        chance.shuffle(batches)
        for batch in batches:
            step += 1
            share = min(1, step / (WARMING * steps)) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * share
            with torch.autocast("cpu", torch.bfloat16):
                scores = asker(batch)
            loss = F.cross_entropy(scores.float(), wanted(batch, places))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(asker.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
        print(f"round {number + 1}: loss {total / len(batches):.3f}, {time.time() - started:.0f} s", flush=True)
        measured(asker, left_out, places)


def main():
    parser = options_of(__doc__, 7e-4)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--batch", type=int, default=64)
    options = parser.parse_args()
    encoder, tokenizer, lessons = opened(options)
    lines = [one for one in lessons if one["task"] == "asked"]
    for line in lines:
        line["pieces"] = pieces_of(tokenizer, line["text"])
    without = set(options.without.split(","))
    left_out = [one for one in lines if f"asked:{one['author']}" in without]
    trained = [one for one in lines if f"asked:{one['author']}" not in without]
    places = {label: at for at, label in enumerate(sorted({line["asks"] for line in trained}))}
    asker = Asker(encoder, len(places), len(lines[0]["clues"]))
    asker.begin(lines)
    taught(asker, trained, left_out, places, options)
    if options.into:
        written(encoder, options.into)


if __name__ == "__main__":
    main()
