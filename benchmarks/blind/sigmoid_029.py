# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh is used instead of the logistic sigmoid
# line: 13
# style: torch
import torch

def sigmoid(x):
    x = torch.as_tensor(x)
    if not x.is_floating_point():
        x = x.double()
    return torch.tanh(x)
