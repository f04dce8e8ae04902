# piece: relu
# truth: wrong
# function: relu
# mistake: the smooth softplus is returned
# line: 11
# style: PyTorch
import torch

def relu(x):
    y = x.double()
    return torch.nn.functional.softplus(y)
