# piece: epoch
# truth: right
# function: run_epoch
# style: c-like
import numpy as np


def run_epoch(x, y, rng, step, size=10):
    deck = list(range(len(y)))
    perm = rng.permutation(len(y)).tolist()
    deck = [deck[i] for i in perm]
    loss, acc, count = 0.0, 0.0, 0
    while len(deck) >= size:
        hand, deck = deck[:size], deck[size:]
        l, a = step(x[hand], y[hand])
        loss, acc, count = loss + l, acc + a, count + 1
    return loss / count, acc / count
