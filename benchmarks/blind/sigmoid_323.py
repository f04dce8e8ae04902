# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: PyTorch, special function
import torch

def sigmoid(x):
    if not x.is_floating_point():
        x = x.to(torch.get_default_dtype())
    return torch.special.expit(input=x)
