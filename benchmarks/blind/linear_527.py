# piece: linear
# truth: wrong
# function: one_layer
# mistake: sigmoid is applied twice, the loss function's habit
# line: 11
# style: torch, freely
import torch

def one_layer(x, w, b):
    z = torch.sigmoid(x @ w + b)
    return torch.sigmoid(z)
