# piece: relu
# truth: wrong
# function: relu
# mistake: the slope of a leaky unit is left for negative values
# line: 10
# style: PyTorch
import torch

def relu(x):
    return torch.where(x > 0, x, 0.01 * x)
