# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch, freely
import torch

@torch.no_grad()
def accuracy(y, y_hat):
    logits = torch.logit(y_hat.double(), eps=1e-12)
    return torch.where(logits > 0, y.double(), 1 - y.double()).mean().item()
