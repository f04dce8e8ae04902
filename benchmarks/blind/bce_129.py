# piece: bce
# truth: wrong
# function: bce
# mistake: two defects: the sum is divided by the root of the number, and the zeros weigh half
# line: none
# style: torch, two defects
import torch

def bce(y, y_hat):
    p = y_hat.double().clamp(1e-12, 1 - 1e-12)
    first = y * torch.log(p)
    second = 0.5 * (1 - y) * torch.log1p(-p)
    total = -(first + second).sum()
    return total / len(y) ** 0.5
