# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: torch modules
import torch

def network(x, layers):
    modules = []
    for k, (W, b) in enumerate(layers):
        linear = torch.nn.Linear(W.shape[0], W.shape[1]).to(W.dtype)
        linear.weight = torch.nn.Parameter(W.T.contiguous())
        linear.bias = torch.nn.Parameter(b)
        modules += [linear, torch.nn.ReLU()]
    modules[-1] = torch.nn.Sigmoid()
    p = torch.nn.Sequential(*modules)(x)
    return p.squeeze(1) if p.shape[1] == 1 else p
