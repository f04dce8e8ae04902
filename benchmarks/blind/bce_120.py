# piece: bce
# truth: wrong
# function: bce
# mistake: the two class means are weighted by each other's counts
# line: 15
# style: torch, masked select
import torch

def bce(y, y_hat):
    p = y_hat.double().clamp(1e-12, 1 - 1e-12)
    ones, zeros = p[y == 1], p[y == 0]
    n1, n0 = len(ones), len(zeros)
    mean1 = -ones.log().mean() if n1 else 0.0
    mean0 = -torch.log1p(-zeros).mean() if n0 else 0.0
    return (n0 * mean1 + n1 * mean0) / (n1 + n0)
