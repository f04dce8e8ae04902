"""Training loops over torch's model, loader and optimizer, as courses write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
import torch.nn.functional as F

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED


def with_epoch_number(
    model: Any, train_loader: Any, optimizer: Any, criterion: Any, device: Any, epoch: int
) -> float:
    model.train()
    seen = []
    for x, y in train_loader:
        optimizer.zero_grad()
        loss = criterion(model(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
        seen.append(loss.item())
    return sum(seen) / len(seen)


def with_validation(
    model: Any, optimizer: Any, loss_fn: Any, train_dl: Any, val_dl: Any, epochs: int = 20
) -> None:
    for _ in range(epochs):
        for x, y in train_dl:
            optimizer.zero_grad()
            loss_fn(model(x), y).backward()
            optimizer.step()
        with torch.no_grad():
            print(sum(loss_fn(model(x), y).item() for x, y in val_dl))


def with_options(
    args: Any, model: Any, device: Any, train_loader: Any, optimizer: Any, epoch: int
) -> None:
    for number, (x, y) in enumerate(train_loader):
        optimizer.zero_grad()
        loss = F.nll_loss(model(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
        if number % args.log_interval == 0:
            print(epoch, len(train_loader.dataset), loss.item())


def loader_first(dataloader: Any, model: Any, loss_fn: Any, optimizer: Any) -> None:
    for x, y in dataloader:
        loss_fn(model(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()


def with_accuracy(model: Any, loader: Any, optimizer: Any, criterion: Any, device: Any) -> Any:
    total, right, count = 0.0, 0, 0
    for x, y in loader:
        scores = model(x.to(device))
        loss = criterion(scores, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        right += int((scores.max(1)[1] == y).sum())
        count += len(y)
    return total / count, 100 * right / count


def several_epochs(
    model: Any, train_loader: Any, criterion: Any, optimizer: Any, scheduler: Any, num_epochs: int
) -> None:
    for _ in range(num_epochs):
        for x, y in train_loader:
            optimizer.zero_grad(set_to_none=True)
            criterion(model(x), y).backward()
            optimizer.step()
        scheduler.step()


RIGHT = [
    with_epoch_number,
    with_validation,
    with_options,
    loader_first,
    with_accuracy,
    several_epochs,
]


def never_cleared(
    model: Any, train_loader: Any, optimizer: Any, criterion: Any, device: Any, epoch: int,
    most: int = 1000,
) -> float:  # fmt: skip
    seen = []
    for number, (x, y) in enumerate(train_loader):
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        seen.append(loss.item())
        if number > most:
            break
    return sum(seen) / len(seen)


def cleared_too_late(model: Any, loader: Any, optimizer: Any, device: Any, epoch: int) -> None:
    for x, y in loader:
        F.cross_entropy(model(x), y).backward()
        optimizer.zero_grad()
        optimizer.step()


def no_backward(model: Any, loader: Any, optimizer: Any, device: Any, epoch: int) -> None:
    for x, y in loader:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y)
        optimizer.step()


def returns_in_the_loop(model: Any, loader: Any, optimizer: Any, criterion: Any) -> Any:
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()
    return None


MISTAKES = [
    (never_cleared, "gradients never cleared"),
    (cleared_too_late, "the parameters do not move"),
    (no_backward, "the parameters do not move"),
    (returns_in_the_loop, "one batch only"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_a_right_loop_is_right(function: Callable[..., Any]) -> None:
    check = st.check(function, "epoch", locate=False)
    assert check.ok, check


@pytest.mark.parametrize(("function", "mistake"), MISTAKES)
def test_what_a_loop_forgets_is_named(function: Callable[..., Any], mistake: str) -> None:
    check = st.check(function, "epoch", locate=False)
    assert check.mistake == mistake, check


def test_a_loop_with_another_loss_is_not_accused() -> None:
    def train(model: Any, loader: Any, optimizer: Any, device: Any) -> None:
        for x, y in loader:
            optimizer.zero_grad()
            F.mse_loss(model(x), y.to(torch.float64)).backward()
            optimizer.step()

    assert st.check(train, "epoch", locate=False).verdict.outcome == NOT_CHECKED


def test_batches_as_dictionaries_are_said_in_a_sentence() -> None:
    def train_one_epoch(
        model: Any, loader: Any, criterion: Any, optimizer: Any, device: Any
    ) -> None:
        for batch in loader:
            criterion(model(batch["image"].to(device)), batch["label"]).backward()

    check = st.check(train_one_epoch)
    assert check.verdict.outcome == NOT_CHECKED
    assert check.sentence == (
        "train_one_epoch could not be checked as the piece epoch: for "
        "train_one_epoch(model=Sequential, loader=a DataLoader, criterion=BCELoss, "
        "optimizer=an SGD, device='cpu') it takes its batches as dictionaries, which the check "
        "does not make. Tried "
        "NumPy arrays, and tensors if torch is imported; for networks of two layers."
    )
