import { type Office, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type Branch, treeOf } from "./treeOf.ts";

type OfficeData = z.infer<typeof Office>;

/** The organisation tree: who stands under whom. */
export function Offices({ mayAdd }: { readonly mayAdd: boolean }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const offices = useCall(routes.people.offices, {});
  return (
    <Loaded query={offices}>
      {({ items }) => (
        <>
          {mayAdd && (
            <p className="part-action">
              <Button type="primary" onClick={() => setAdding(true)}>
                {t("administration.addOffice")}
              </Button>
            </p>
          )}
          <Tree branches={treeOf(items)} />
          {adding && <AddOffice offices={items} onClose={() => setAdding(false)} />}
        </>
      )}
    </Loaded>
  );
}

function Tree({ branches }: { readonly branches: readonly Branch<OfficeData>[] }) {
  const { t, say } = useWords();
  return (
    <ul className="tree">
      {branches.map(({ node, below }) => (
        <li key={node.path}>
          <span className="line-title">{say(node.name)}</span>{" "}
          <span className="line-note">
            {t(`people.levels.${node.level}`)} · {t(`people.lines.${node.line}`)} ·{" "}
            <span className="code">{node.path}</span>
          </span>
          {below.length > 0 && <Tree branches={below} />}
        </li>
      ))}
    </ul>
  );
}

interface Typed {
  parent: string;
  segment: string;
  zh: string;
  en: string;
  level: OfficeData["level"];
  line: OfficeData["line"];
}

function AddOffice({ offices, onClose }: { readonly offices: readonly OfficeData[]; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const make = useSend(routes.people.makeOffice, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.people.offices) });
    onClose();
  });
  const rules = [{ required: true, message: t("ui.required") }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t("administration.addOffice")}>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ zh, en, ...rest }: Typed) => make.mutate({ body: { ...rest, name: { zh, en } } })}
      >
        {make.error && <RefusalBox error={make.error} />}
        <Form.Item name="parent" label={t("administration.parent")} rules={rules}>
          <Select options={offices.map((office) => ({ value: office.path, label: say(office.name) }))} />
        </Form.Item>
        <Form.Item name="zh" label={t("administration.officeZh")} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item name="en" label={t("administration.officeEn")} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item
          name="segment"
          label={t("administration.segment")}
          extra={t("administration.segmentHint")}
          rules={[{ required: true, pattern: /^[a-z0-9-]{1,30}$/, message: t("administration.segmentHint") }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="level" label={t("administration.level")} rules={rules}>
          <Select
            options={(["nation", "province", "city", "district"] as const).map((value) => ({
              value,
              label: t(`people.levels.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="line" label={t("administration.line")} rules={rules}>
          <Select
            options={(["ip", "customs", "market"] as const).map((value) => ({
              value,
              label: t(`people.lines.${value}`),
            }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {t("administration.addOffice")}
        </Button>
      </Form>
    </Modal>
  );
}
