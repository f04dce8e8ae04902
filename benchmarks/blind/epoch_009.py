# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: namedtuple, class, type-annotated, torch
from typing import NamedTuple
import torch
from torch import Tensor

class Result(NamedTuple):
    params: list
    loss: float
    accuracy: float

class Trainer:
    def __init__(self, params: list, rate: float) -> None:
        self.params, self.rate = params, rate

    def forward(self, x: Tensor) -> Tensor:
        for W, b, h in self.params:
            x = h(torch.addmm(b, x, W))
        return x.squeeze(1)

    def step(self, x: Tensor, y: Tensor) -> tuple:
        eps: float = torch.finfo(x.dtype).eps
        p = self.forward(x).clamp(eps, 1 - eps)
        loss = torch.where(y > 0.5, -p.log(), -torch.log1p(-p)).mean()
        loss.backward()
        for W, b, _ in self.params:
            for t in (W, b):
                t.data.add_(t.grad, alpha=-self.rate)
                t.grad = None
        return loss.item(), (p.round() == y).double().mean().item()

def epoch(params: list, x: Tensor, y: Tensor, learning_rate: float, batch_size: int) -> Result:
    trainer = Trainer(params, learning_rate)
    order = torch.randperm(len(x))
    figures = [trainer.step(x[order[k:k + batch_size]], y[order[k:k + batch_size]])
               for k in range(0, len(x) - batch_size + 1, batch_size)]
    losses, hits = zip(*figures)
    return Result(params, sum(losses) / len(losses), sum(hits) / len(hits))
