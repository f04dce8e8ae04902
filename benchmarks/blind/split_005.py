# piece: split
# truth: wrong
# function: split
# mistake: the fraction is used for the validation part
# line: 12
# style: torch
import torch

def split(x, y, fraction):
    """Returns x_train, y_train, x_valid, y_valid; fraction is the share of training rows."""
    order = torch.randperm(len(x))
    n = len(x) - int(len(x) * fraction)
    train, valid = order[:n], order[n:]
    return x[train], y[train], x[valid], y[valid]
