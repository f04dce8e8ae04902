# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: PyTorch, log clamped
import torch

def bce(y, y_hat):
    y = y.to(y_hat.dtype)
    log_p = torch.log(y_hat).clamp(min=-100)
    log_q = torch.log1p(-y_hat).clamp(min=-100)
    return torch.lerp(-log_q, -log_p, y).mean()
