# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: PyTorch, double precision by hand
import torch

def sigmoid(x):
    kind = x.dtype if x.is_floating_point() else torch.float32
    z = x.to(torch.float64)
    e = torch.exp(-z.abs())
    return torch.where(z < 0, e / (1 + e), 1 / (1 + e)).to(kind)
