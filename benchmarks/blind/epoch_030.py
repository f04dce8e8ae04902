# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of the last batch is returned instead of the mean over the batches
# line: 34
# style: torch, type-annotated verbose
from typing import Callable, List, Tuple
import torch
from torch import Tensor

def bce(y: Tensor, y_hat: Tensor) -> Tensor:
    eps: float = 1e-15
    p: Tensor = torch.clamp(y_hat, eps, 1 - eps)
    return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()

def epoch(params: List[list], x: Tensor, y: Tensor, learning_rate: float, batch_size: int) -> Tuple[List[list], float]:
    number_of_batches: int = x.shape[0] // batch_size
    permutation: Tensor = torch.randperm(x.shape[0])
    losses: List[float] = []
    for batch in range(number_of_batches):
        rows: Tensor = permutation[batch * batch_size:(batch + 1) * batch_size]
        signal: Tensor = x[rows]
        for weights, bias, activation in params:
            signal = activation(signal @ weights + bias)
        loss: Tensor = bce(y[rows], signal.squeeze(-1))
        loss.backward()
        with torch.no_grad():
            for weights, bias, _ in params:
                weights -= learning_rate * weights.grad
                bias -= learning_rate * bias.grad
                weights.grad = None
                bias.grad = None
        losses.append(loss.item())
    return params, losses[-1]
