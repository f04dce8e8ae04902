# piece: relu
# truth: wrong
# function: relu
# mistake: a leak of one percent is left for negative values
# line: 10
# style: PyTorch, library function
import torch.nn.functional as F

def relu(x):
    return F.leaky_relu(x)
