"""The tree of an expression: numbers, symbols with a value, variables, and operations on them.

Nodes are immutable and compare by structure. Each node stores the number of nodes below it, its
depth, the variables it depends on, and its value if it depends on none, so that limits and
derivatives do not need to traverse the tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakValueDictionary

from steepest.expression.operations import Operation, apply


class Node:
    """The base of all nodes.

    Attributes:
        arguments: the nodes directly below.
        size: the number of nodes as written out; a part that occurs twice counts twice.
        depth: the length of the longest path to a leaf.
        depends: bit i is set if variable i occurs.
        constant: the value of a node without variables, else None.
    """

    __match_args__: tuple[str, ...] = ()
    __slots__ = ("_hash", "arguments", "constant", "depends", "depth", "size")

    arguments: tuple[Node, ...]
    size: int
    depth: int
    depends: int
    constant: float | None

    def _comparison_key(self) -> tuple[object, ...]:
        raise NotImplementedError

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Node) or self._hash != other._hash:
            return False
        return type(self) is type(other) and self._comparison_key() == other._comparison_key()

    def _initialise_leaf(self, depends: int, constant: float | None) -> None:
        self.arguments, self.size, self.depth = (), 1, 1
        self.depends, self.constant = depends, constant
        self._hash = hash((type(self).__name__, *self._comparison_key()))


class Number(Node):
    """A number, never negative: -2 is the negation of 2."""

    __match_args__ = ("value",)
    __slots__ = ("value",)

    def __init__(self, value: float) -> None:
        self.value = value
        self._initialise_leaf(0, value)

    def _comparison_key(self) -> tuple[object, ...]:
        return (self.value,)


class Symbol(Node):
    """A name that stands for a number: pi, e, or a parameter with its value."""

    __match_args__ = ("name",)
    __slots__ = ("name", "value")

    def __init__(self, name: str, value: float) -> None:
        self.name, self.value = name, value
        self._initialise_leaf(0, value)

    def _comparison_key(self) -> tuple[object, ...]:
        return (self.name, self.value)


class Variable(Node):
    """A variable: its name and its index among the coordinates."""

    __match_args__ = ("name", "index")
    __slots__ = ("index", "name")

    def __init__(self, name: str, index: int) -> None:
        self.name, self.index = name, index
        self._initialise_leaf(1 << index, None)

    def _comparison_key(self) -> tuple[object, ...]:
        return (self.name, self.index)


class Apply(Node):
    """An operation on nodes; ``+`` and ``*`` take any number of nodes, from left to right.

    While an equal node exists, constructing a node returns that one, so that comparing two
    derivatives, which have most of their parts in common, does not traverse both.
    """

    __match_args__ = ("name", "arguments")
    __slots__ = ("__weakref__", "_halves", "name", "operation")

    operation: Operation
    name: str
    _halves: tuple[Apply, Apply] | None

    def __new__(cls, operation: Operation, *arguments: Node) -> Apply:
        """A new node, or an equal one that exists."""
        known = _ALIVE.get((operation.name, arguments))
        if known is not None:
            return known
        node = super().__new__(cls)
        node.operation, node.name, node.arguments = operation, operation.name, arguments
        node._halves = None
        node.size = 1 + sum([argument.size for argument in arguments])
        node.depth = 1 + max([argument.depth for argument in arguments])
        node.depends, node.constant = 0, None
        for argument in arguments:
            node.depends |= argument.depends
        if not node.depends:
            node.constant = fold_constants(
                operation, [argument.constant or 0.0 for argument in arguments]
            )
        node._hash = hash(node._comparison_key())
        _ALIVE[node._comparison_key()] = node
        return node

    @property
    def halves(self) -> tuple[Apply, Apply]:
        """The same operation on the first half and on the second half of the arguments."""
        if self._halves is None:
            middle = len(self.arguments) // 2
            first, second = self.arguments[:middle], self.arguments[middle:]
            self._halves = Apply(self.operation, *first), Apply(self.operation, *second)
        return self._halves

    def __reduce__(self) -> tuple[object, ...]:
        return Apply, (self.operation, *self.arguments)

    def _comparison_key(self) -> tuple[str, tuple[Node, ...]]:
        return (self.name, self.arguments)


_ALIVE: WeakValueDictionary[tuple[str, tuple[Node, ...]], Apply] = WeakValueDictionary()


def fold_constants(operation: Operation, values: list[float]) -> float:
    """The value of the operation for numbers, from left to right if it takes many."""
    if not operation.variadic:
        return apply(operation, *values)
    total = values[0]
    for value in values[1:]:
        total = apply(operation, total, value)
    return total


def topological_order(roots: Iterable[Node], mask: int = -1) -> list[Node]:
    """Every distinct node below the roots once, arguments first; without recursion.

    With a mask, only the nodes that depend on one of its variables.
    """
    whole = mask == -1
    done: dict[Node, None] = {}
    stack = [(root, False) for root in reversed(list(roots))]
    while stack:
        node, opened = stack.pop()
        if node in done:
            continue
        if opened or not node.arguments:
            done[node] = None
        else:
            stack.append((node, True))
            stack.extend(
                [(u, False) for u in reversed(node.arguments) if u.depends & mask or whole]
            )
    return list(done)
