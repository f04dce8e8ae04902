# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch, one minus the mirror
import torch

def sigmoid(x):
    return 1 - torch.sigmoid(torch.neg(x))
