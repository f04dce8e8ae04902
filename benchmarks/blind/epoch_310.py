# piece: epoch
# truth: wrong
# function: epoch
# mistake: the list of losses is a mutable default, former epochs go into the mean
# line: 11
# style: PyTorch, typed, list as default
import torch
from torch import Tensor

def epoch(params: list, x: Tensor, y: Tensor, learning_rate: float, batch_size: int, losses: list = []) -> float:
    order: Tensor = torch.randperm(len(x))
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows: Tensor = order[start:start + batch_size]
        z: Tensor = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss: Tensor = torch.nn.functional.binary_cross_entropy(z.squeeze(1), y[rows])
        leaves: list = [t for W, b, _ in params for t in (W, b)]
        for t, g in zip(leaves, torch.autograd.grad(loss, leaves)):
            t.data -= learning_rate * g
        losses.append(loss.item())
    return sum(losses) / len(losses)
