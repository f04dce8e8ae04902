# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: softmax over the entries is used instead of the elementwise sigmoid
# line: 13
# style: torch
import torch

def sigmoid(x):
    x = torch.as_tensor(x)
    if x.dim() == 0:
        return torch.sigmoid(x)
    return torch.softmax(x, dim=-1)
