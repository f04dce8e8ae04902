# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: torch xlogy
import torch

def bce(y, y_hat):
    y, p = y.double(), y_hat.double()
    first = torch.xlogy(y, p).clamp(min=-100)
    second = torch.special.xlog1py(1 - y, -p).clamp(min=-100)
    return (first + second).mean().neg()
