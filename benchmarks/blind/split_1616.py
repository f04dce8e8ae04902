# piece: split
# truth: right
# function: train_val_split
# style: chatbot
import numpy as np

def train_val_split(x, y, fraction: float = 0.5, seed=None):
    """
    Random split; ``fraction`` of the samples (rounded down) is for training.

    Both arrays are shuffled with equal seeds, so their rows stay paired.
    """
    m = int(len(x) * fraction)
    seed = np.random.SeedSequence(seed).entropy
    xs = np.random.default_rng(seed).permutation(x)
    ys = np.random.default_rng(seed).permutation(y)
    return (xs[:m], ys[:m]), (xs[m:], ys[m:])
