# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: PyTorch, threshold function and float64
import torch

def accuracy(y, y_hat):
    with torch.inference_mode():
        misses = torch.logical_xor(y_hat > 0.5, y > 0.5)
        return 1.0 - misses.to(torch.float64).mean().item()
