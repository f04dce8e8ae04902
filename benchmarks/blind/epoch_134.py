# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch optimiser with closure, type hints
from typing import Callable
import torch
from torch import Tensor

Layer = tuple[Tensor, Tensor, Callable[[Tensor], Tensor]]

def epoch(params: list[Layer], x: Tensor, y: Tensor, learning_rate: float, batch_size: int) -> float:
    optimizer = torch.optim.SGD([{"params": [W, b]} for W, b, _ in params], lr=learning_rate, momentum=0.0)
    sampler = torch.utils.data.RandomSampler(x)
    batches = torch.utils.data.BatchSampler(sampler, batch_size, drop_last=True)
    losses: list[float] = []
    for rows in batches:
        def closure() -> Tensor:
            optimizer.zero_grad()
            z = x[rows]
            for W, b, h in params:
                z = h(z @ W + b)
            loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
            loss.backward()
            return loss
        losses.append(float(optimizer.step(closure)))
    return torch.tensor(losses, dtype=torch.float64).mean().item()
