# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: logsigmoid: the logarithm is returned
# line: 14
# style: torch, freely
import torch
import torch.nn.functional as nnf

def sigmoid(z):
    if not torch.is_floating_point(z):
        z = z.to(torch.float64)
    log_s = nnf.logsigmoid(z)
    return log_s
