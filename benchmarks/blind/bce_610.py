# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: torch
import torch
import torch.nn.functional as fn

def bce(y, logits):
    s = 2 * y - 1
    return fn.softplus(-s * logits).mean()
