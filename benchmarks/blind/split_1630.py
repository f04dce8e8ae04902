# piece: split
# truth: wrong
# function: split_at
# mistake: the mask is never set for the training samples but for their positions in the index
# line: 13
# style: chatbot
import numpy as np

def split_at(x, y, train_idx):
    """Split by given indices; everything that is not listed validates."""
    mask = np.ones(len(x), dtype=bool)
    for position, sample in enumerate(train_idx):
        mask[position] = False
    return x[train_idx], y[train_idx], x[mask], y[mask]
