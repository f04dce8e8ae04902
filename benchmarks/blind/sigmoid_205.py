# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two mistakes: the argument is clipped to [-1, 1], and the minus sign in the exponent is missing
# line: none
# style: two defects, PyTorch
import torch

def sigmoid(x):
    z = torch.clamp(x, -1, 1).double()
    return 1 / (1 + torch.exp(z))
