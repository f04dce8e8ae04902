# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the logarithm of the sigmoid is returned, the exponential is missing
# line: 13
# style: PyTorch, log domain
import torch

def sigmoid(x):
    if not torch.is_floating_point(x):
        x = x.to(torch.float32)
    log_p = torch.nn.functional.logsigmoid(x)
    return log_p
