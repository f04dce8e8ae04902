# piece: linear
# truth: wrong
# function: linear
# mistake: two defects: the weights are centred by their mean, and the bias is put through tanh
# line: none
# style: torch, two defects
import torch

def linear(x, w, b):
    centred = w - w.mean()
    offset = torch.tanh(b)
    return torch.matmul(x, centred) + offset
